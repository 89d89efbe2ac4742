import { describe, expect, it } from 'vitest';
import { clientIdOf, freeClientId } from './client-id';

describe('client id', () => {
  it.each([
    ['Gemeente Zuid-Oost (KCC)', 'gemeente-zuid-oost-kcc'],
    ['01 Thuishaven', '01-thuishaven'],
    ['Café Société', 'cafe-societe'],
    ['../../etc', 'etc'],
    ['Client_01', 'Client_01'],
    ['nul', 'nul'],
  ])('%s', (name, id) => expect(clientIdOf(name)).toBe(id));

  it('gives other scripts an id of their own', () => {
    expect(clientIdOf('شرکت')).toMatch(/^client-[a-z0-9]+$/);
    expect(clientIdOf('شرکت')).not.toBe(clientIdOf('客户'));
    expect(clientIdOf('')).toBe('client-0');
  });

  it('counts on when taken', () => expect(freeClientId('Acme', new Set(['acme', 'ACME-2']))).toBe('Acme-3'));
});
