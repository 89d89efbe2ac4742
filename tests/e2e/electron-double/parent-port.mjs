// In the forked engine process: Electron's parentPort over Node's own channel.
import { EventEmitter } from 'node:events';

const port = new EventEmitter();
process.on('message', (data) => port.emit('message', { data, ports: [] }));
port.postMessage = (message) => process.send(message);
process.parentPort = port;
