import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tuinwereldGroenhart } from '../samples/definitions/tuinwereld-groenhart';
import { harderStage, pricesOfChannels } from '../samples/definitions/tuinwereld-journey';
import type { Assessment } from '../shared/contract';
import { createEngine, type Engine } from '../shared/engine';

const sample = resolve(import.meta.dirname, '../samples/clients/tuinwereld-groenhart');
let place: string;
let engine: Engine;
let made: Assessment;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'contactpeil-journey-'));
  engine = createEngine({ place, host: 'terminal', version: '1' });
  await engine.call('workspace.create', { name: 'klantreis' });
  const clientId = (await engine.call('client.create', { name: 'Tuinwereld' })).id;
  const names = (await readdir(sample)).sort();
  const tokens = await Promise.all(names.map((name) => engine.registerFile(join(sample, name), name)));
  await engine.call('import.run', { clientId, files: tokens.map(({ token }) => token) });
  made = await engine.call('assess.run', { clientId, language: 'nl' });
}, 120_000);
afterAll(async () => {
  await engine.close();
  await rm(place, { recursive: true, force: true });
});

describe('what is planted in the journey and the costs of Tuinwereld', () => {
  it('is found: the price of a contact per channel, with its part of what belongs to no channel', () => {
    const cost = made.cost_to_serve;
    const { phone, chat, email, web, shared } = pricesOfChannels;
    const truth = { voice: phone + shared, chat: chat + shared, email: email + shared, ticket: web + shared };
    for (const [channel, price] of Object.entries(truth))
      expect(cost?.by_channel.find((one) => one.channel === channel)?.cost_per_contact, channel).toBeCloseTo(price, 2);
    const whole = cost?.by_channel.reduce((sum, { contacts, cost_per_contact }) => sum + contacts * (cost_per_contact ?? 0), 0) ?? 0;
    expect(whole).toBeCloseTo(cost?.amount ?? 0, 6);
    expect(cost?.missing_prices).not.toContain('contact');
  });

  it('is found: what a solved question costs, from the contacts that say whether they were solved', () => {
    const { phone, chat, shared } = pricesOfChannels;
    const solved = made.kpis.filter(({ metric, scope }) => metric === 'first_contact_resolution' && scope.channel !== undefined);
    const of = (channel: string) => solved.find(({ scope }) => scope.channel === channel);
    const [voice, chats] = [of('voice'), of('chat')];
    const spent = (voice?.n ?? 0) * (phone + shared) + (chats?.n ?? 0) * (chat + shared);
    const settled = (voice?.n ?? 0) * (voice?.value ?? 0) + (chats?.n ?? 0) * (chats?.value ?? 0);
    // Tickets say whether they were solved in the end, calls and chats in the first contact; both are what their source calls solved.
    expect(made.cost_to_serve?.cost_per_solved).toBeGreaterThan(phone);
    expect(spent / settled).toBeGreaterThan(made.cost_to_serve?.cost_per_contact ?? Number.POSITIVE_INFINITY);
  });

  it('is found: what returns and transfers cost, at the price of their channel', () => {
    const { repeats, transfers } = made.cost_to_serve ?? {};
    const handled = new Map(made.cost_to_serve?.by_channel.map(({ channel, contacts }) => [channel, contacts]));
    const rate = (channel: string) =>
      made.kpis.find(({ metric, scope }) => metric === 'repeat_rate' && scope.channel === channel && scope.week === undefined)?.value ?? 0;
    const price = { voice: 6.1, chat: 4.3, email: 8.7, ticket: 8 };
    const truth = Object.entries(price).reduce(
      (sum, [channel, euro]) => sum + rate(channel) * (handled.get(channel as 'voice') ?? 0) * euro,
      0,
    );
    expect(repeats?.amount).toBeCloseTo(truth, 4);
    // Seven in a hundred answered chats; telephony counts no transfers.
    expect((transfers?.contacts ?? 0) / (handled.get('chat') ?? 1)).toBeCloseTo(0.07, 2);
    expect(transfers?.amount).toBeCloseTo((transfers?.contacts ?? 0) * 4.3, 2);
  });

  it('is found: sending something back by chat takes more effort, and no other stage does', () => {
    const asked = (made.channel_episodes ?? []).filter(({ effort }) => effort !== null);
    const planted = asked.find(({ channel, episode }) => channel === harderStage.channel && episode === harderStage.stage);
    const others = asked.filter((cell) => cell !== planted).map(({ effort }) => effort?.mean ?? 0);
    expect(others.length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...others) - Math.min(...others)).toBeLessThan(0.4);
    const elsewhere = others.reduce((sum, mean) => sum + mean, 0) / others.length;
    expect(elsewhere - (planted?.effort?.mean ?? Number.NaN)).toBeGreaterThan(harderStage.points - 0.4);
    expect(elsewhere - (planted?.effort?.mean ?? Number.NaN)).toBeLessThan(harderStage.points + 0.4);
  });

  it('is found: calls take longer in the stages whose work is heavier, and cost by that time', () => {
    const [queue] = tuinwereldGroenhart.queues;
    const work = (reason: string) => queue?.reasons.find(({ name }) => name === reason)?.work ?? Number.NaN;
    const cell = (episode: string) => made.channel_episodes?.find((one) => one.channel === 'voice' && one.episode === episode);
    const [receive, back] = [cell('Ontvangen'), cell('Retourneren')];
    const truth = work('Retour') / work('Levering');
    expect((back?.handle_time ?? 0) / (receive?.handle_time ?? 1)).toBeCloseTo(truth, 1);
    expect((back?.cost ?? 0) / (receive?.cost ?? 1)).toBeCloseTo((back?.handle_time ?? 0) / (receive?.handle_time ?? 1), 6);
  });
});
