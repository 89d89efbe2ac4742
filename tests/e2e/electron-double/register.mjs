// Makes `electron` resolve to the double beside this file, for the built main process and the engine process alike.
import { register } from 'node:module';

register('./resolve-electron.mjs', import.meta.url);
