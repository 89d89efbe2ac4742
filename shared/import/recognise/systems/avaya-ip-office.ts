import { defineSystem } from './define';

/** Avaya IP Office: station message detail records (SMDR). */
export const avayaIpOffice = defineSystem({
  id: 'avaya_ip_office',
  name: 'Avaya IP Office',
  sure: ['Is Internal', 'Continuation', 'Party1Device', 'Party1Name', 'Party2Device', 'Party2Name', 'Park Time', 'Dialled Number'],
  headers: ['Call Start', 'Connected Time', 'Ring Time', 'Caller', 'Direction', 'Called Number', 'Account', 'Call ID', 'Hold Time'],
  seconds: /^(?:Ring|Hold|Park) Time$/,
});
