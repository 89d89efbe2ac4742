import { type AgentDayRecord, recordAgentDays } from './agent-records';
import { calibrateQueue } from './calibration';
import type { ClientDefinition, PlantedDriver } from './client-definition';
import { type Calibration, simulateQueue } from './contact-centre';
import { type ContactRecord, recordContacts } from './contact-records';
import { type IntervalRecord, recordIntervals } from './interval-records';
import type { Agent } from './people';

/** Everything that happened at a client, ready to be written in the style of its systems. */
export interface SimulatedClient {
  readonly client: ClientDefinition;
  readonly calibrations: readonly Calibration[];
  /** All agents, by queue. */
  readonly agents: readonly Agent[];
  readonly contacts: readonly ContactRecord[];
  readonly intervals: readonly IntervalRecord[];
  readonly agentDays: readonly AgentDayRecord[];
}

export const plantedDrivers = (client: ClientDefinition) => Object.keys(client.planted) as PlantedDriver[];

/** Calibrates every queue of the client. */
export const calibrateClient = (client: ClientDefinition): Calibration[] => client.queues.map((_, queue) => calibrateQueue(client, queue));

/** Calibrates the planner and simulates the client with all its planted causes. */
export function simulateClient(client: ClientDefinition): SimulatedClient {
  const calibrations = calibrateClient(client);
  const causes = new Set(plantedDrivers(client));
  const queues = client.queues.map((_, queue) => simulateQueue(client, queue, calibrations[queue]!, { causes, repetition: 0 }));
  const contacts = recordContacts(client, queues);
  return {
    client,
    calibrations,
    agents: queues.flatMap((queue) => queue.agents),
    contacts,
    intervals: recordIntervals(client, queues, contacts),
    agentDays: recordAgentDays(client, queues, contacts),
  };
}
