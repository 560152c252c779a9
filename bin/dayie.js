#!/usr/bin/env node
// For those who look for a fault in dayie: places in the source instead of the bundle.
if (process.env.DAYIE_DEBUG !== undefined) process.setSourceMapsEnabled(true);
import('../dist/program/dayie.js');
