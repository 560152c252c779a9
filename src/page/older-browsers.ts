/** What browsers of 2020 (Chromium 86, on which 360 and QQ are built) do not have yet, and the checks or their libraries use. */
import 'core-js/es/array/at.js';
import 'core-js/es/array/find-last.js';
import 'core-js/es/array/find-last-index.js';
import 'core-js/es/array/to-reversed.js';
import 'core-js/es/array/to-sorted.js';
import 'core-js/es/array/to-spliced.js';
import 'core-js/es/array/with.js';
import 'core-js/es/object/has-own.js';
import 'core-js/es/string/at.js';
