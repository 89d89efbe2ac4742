import { brightlineTelecom } from './definitions/brightline-telecom';
import { calderWickTravel } from './definitions/calder-wick-travel';
import { dijkstroomEnergie } from './definitions/dijkstroom-energie';
import { gemeenteLauwerdam } from './definitions/gemeente-lauwerdam';
import { polderzorg } from './definitions/polderzorg';
import { scheldepost } from './definitions/scheldepost';
import { tuinwereldGroenhart } from './definitions/tuinwereld-groenhart';
import { exportBrightlineTelecom } from './exports/brightline-telecom';
import { exportCalderWickTravel } from './exports/calder-wick-travel';
import { exportDijkstroomEnergie } from './exports/dijkstroom-energie';
import { exportGemeenteLauwerdam } from './exports/gemeente-lauwerdam';
import { exportPolderzorg } from './exports/polderzorg';
import { exportScheldepost } from './exports/scheldepost';
import { exportTuinwereldGroenhart } from './exports/tuinwereld-groenhart';
import type { ClientDefinition } from './simulation/client-definition';
import type { SimulatedClient } from './simulation/exported-client';
import type { SampleFile } from './write/files';

/** An invented client: what is true of it, and how its systems export. */
export interface SampleClient {
  readonly definition: ClientDefinition;
  readonly exportFiles: (simulated: SimulatedClient) => Promise<SampleFile[]>;
}

/** The seven clients, one planted cause each, one mixed, one healthy. */
export const sampleClients: readonly SampleClient[] = [
  { definition: dijkstroomEnergie, exportFiles: exportDijkstroomEnergie },
  { definition: brightlineTelecom, exportFiles: exportBrightlineTelecom },
  { definition: polderzorg, exportFiles: exportPolderzorg },
  { definition: calderWickTravel, exportFiles: exportCalderWickTravel },
  { definition: scheldepost, exportFiles: exportScheldepost },
  { definition: tuinwereldGroenhart, exportFiles: exportTuinwereldGroenhart },
  { definition: gemeenteLauwerdam, exportFiles: exportGemeenteLauwerdam },
];
