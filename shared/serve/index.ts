export { type ServeOptions, type Serving, startServe } from './start-serve';
