#!/usr/bin/env node
if (process.env.DAYIE_DEBUG === undefined) require('../dist/program/load.cjs').load('dayie.cjs');
else {
  // For those who look for a fault in dayie: places in the source instead of the bundle, which Node finds for what it loads itself.
  process.setSourceMapsEnabled(true);
  require('../dist/program/dayie.cjs');
}
