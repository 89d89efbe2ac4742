import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systems } from '../../shared/import/recognise/systems';
import { matchSystem } from '../../shared/import/recognise/systems/define';
import { createText } from '../../shared/text';
import { importCases } from '../raw-files/import-cases';
import { vendorExports } from './vendor-exports';

/** The systems that issue 3 names, by the name people know them by; two more write files without a header. */
const named: Readonly<Record<string, string>> = {
  genesys_cloud: 'Genesys Cloud',
  genesys_pureconnect: 'Genesys PureConnect',
  avaya_cms: 'Avaya CMS',
  cisco_uccx: 'Cisco UCCX',
  amazon_connect: 'Amazon Connect',
  five9: 'Five9',
  talkdesk: 'Talkdesk',
  nice: 'NICE',
  calabrio: 'Calabrio',
  verint: 'Verint',
  zendesk: 'Zendesk',
  salesforce: 'Salesforce',
  freshdesk: 'Freshdesk',
  servicenow: 'ServiceNow',
  hubspot: 'HubSpot',
  qualtrics: 'Qualtrics',
  dutch_excel: 'Excel (Nederlands)',
  asterisk: 'Asterisk',
  avaya_ip_office: 'Avaya IP Office',
};

describe('the profiles of source systems', () => {
  it('are all there, one file each, with a name in both languages', () => {
    expect(systems.map(({ id }) => id).toSorted()).toEqual(Object.keys(named).toSorted());
    const files = readdirSync(join(import.meta.dirname, '../../shared/import/recognise/systems')).filter(
      (name) => !/^(?:index|define)\.ts$/.test(name),
    );
    expect(files.map((name) => name.replace('.ts', '').replaceAll('-', '_')).toSorted()).toEqual(Object.keys(named).toSorted());
    for (const [id, name] of Object.entries(named)) {
      expect(systems.find((system) => system.id === id)?.name).toBe(name);
      for (const language of ['nl', 'en'] as const) expect(createText(language).has(`system.${id}`), id).toBe(true);
    }
  });

  it.each(Object.keys(named))('%s has an export of its own that it is known by', (id) => {
    const golden = importCases.filter(({ expected }) => expected.tables.some(({ system }) => system === id));
    const written = vendorExports.filter(({ system }) => system === id);
    expect(golden.length + written.length).toBeGreaterThan(0);
  });

  it.each(systems.map((system) => [system.id, system] as const))(
    '%s gives a score and the headers that gave it away, and none to a stranger',
    (_, system) => {
      const match = matchSystem(system, [...system.sure.slice(0, 4), 'Iets anders']);
      expect(match?.score).toBeGreaterThan(0.5);
      expect(match?.found).toEqual(system.sure.slice(0, 4));
      expect(matchSystem(system, ['Kolom 1', 'Kolom 2', 'Kolom 3'])).toBeNull();
    },
  );
});
