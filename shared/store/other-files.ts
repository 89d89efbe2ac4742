import type { DuckDBConnection } from '@duckdb/node-api';
import type { FactName } from '../schema';
import { createReading } from './read';

/** Something an import says that an earlier file of the client says otherwise; becomes an alarm. */
export interface FileRemark {
  readonly code: 'same_contacts_other_grain' | 'other_team_in_roster' | 'satisfaction_on_abandoned' | 'other_answer_in_profile';
  readonly values: Readonly<Record<string, string | number>>;
  readonly rows: readonly number[];
  readonly examples: readonly string[];
  /** true: figures change by it; false: it is good to know. */
  readonly changesFigures: boolean;
}

/** Volumes of one day that differ by more than this share are hardly the same contacts. */
const mostApart = 0.25;

const grainOf = (seconds: number): string =>
  seconds < 86_400 ? 'interval' : seconds < 172_800 ? 'day' : seconds < 864_000 ? 'week' : 'month';

interface Grains {
  readonly importId: string;
  readonly file: string;
  readonly seconds: number;
  readonly otherSeconds: number;
  readonly days: number;
  readonly offered: number;
  readonly otherOffered: number;
  /** Queues of the coarser table that the finer one does not name. */
  readonly unnamed: number;
  /** Up to five of those days, as `2024-06-13: 120 / 118`. */
  readonly shown: readonly string[];
}

/** Days that both imports count, by intervals of another length, with what each of them counts. */
const grainsSql = `
  WITH own AS (
    SELECT interval_s, coalesce(queue, '') AS queue, CAST(interval_start AS DATE) AS day, sum(offered) AS offered
    FROM queue_interval WHERE import_id = $importId AND interval_start IS NOT NULL AND interval_s <= 86400 GROUP BY ALL
  ), earlier AS (
    SELECT f.import_id, i.file, f.interval_s, coalesce(f.queue, '') AS queue, CAST(f.interval_start AS DATE) AS day, sum(f.offered) AS offered
    FROM queue_interval f JOIN import i USING (import_id)
    WHERE f.client_id = $clientId AND f.import_id <> $importId AND f.interval_start IS NOT NULL AND f.interval_s <= 86400 GROUP BY ALL
  ), pairs AS (
    SELECT DISTINCT earlier.import_id, earlier.file, own.interval_s AS own_s, earlier.interval_s AS other_s, day
    FROM own JOIN earlier USING (day) WHERE own.interval_s <> earlier.interval_s
  )
  SELECT import_id AS "importId", file, CAST(own_s AS DOUBLE) AS seconds, CAST(other_s AS DOUBLE) AS "otherSeconds", count(*)::INTEGER AS days,
    CAST(sum((SELECT sum(offered) FROM own WHERE own.day = pairs.day AND own.interval_s = own_s)) AS DOUBLE) AS offered,
    CAST(sum((SELECT sum(offered) FROM earlier e WHERE e.import_id = pairs.import_id AND e.day = pairs.day AND e.interval_s = other_s)) AS DOUBLE) AS "otherOffered",
    CASE WHEN own_s > other_s
      THEN (SELECT count(DISTINCT queue) FROM own WHERE interval_s = own_s AND queue NOT IN (SELECT queue FROM earlier e WHERE e.import_id = pairs.import_id))
      ELSE (SELECT count(DISTINCT queue) FROM earlier e WHERE e.import_id = pairs.import_id AND queue NOT IN (SELECT queue FROM own)) END::INTEGER AS unnamed,
    list(format('{}: {} / {}', day,
      (SELECT CAST(round(sum(offered)) AS BIGINT) FROM own WHERE own.day = pairs.day AND own.interval_s = own_s),
      (SELECT CAST(round(sum(offered)) AS BIGINT) FROM earlier e WHERE e.import_id = pairs.import_id AND e.day = pairs.day AND e.interval_s = other_s))
      ORDER BY day)[:5] AS shown
  FROM pairs GROUP BY ALL ORDER BY days DESC, import_id LIMIT 1`;

async function otherGrain(connection: DuckDBConnection, importId: string, clientId: string): Promise<FileRemark[]> {
  const [found] = await createReading(connection).rows<Grains>(grainsSql, { importId, clientId });
  if (!found || found.offered <= 0 || found.otherOffered <= 0) return [];
  const apart = Math.abs(found.offered - found.otherOffered) / Math.max(found.offered, found.otherOffered);
  if (apart > mostApart) return [];
  const values = {
    grain: grainOf(found.seconds),
    otherGrain: grainOf(found.otherSeconds),
    other: found.file,
    days: found.days,
    count: found.offered,
    otherCount: found.otherOffered,
    // Per queue and day only the finest table counts; a table without those queues counts beside it.
    counted: found.unnamed === 0 ? 'once' : 'twice',
  };
  return [{ code: 'same_contacts_other_grain', values, rows: [], examples: found.shown, changesFigures: found.unnamed > 0 }];
}

interface OtherTeam {
  readonly row: number;
  readonly agent: string;
  readonly team: string;
  readonly otherTeam: string;
  readonly file: string;
}

/** Agents of this roster whom an earlier one puts in another team, while neither says from when. */
const teamsSql = `
  SELECT own.source_row AS row, own.agent, own.team, other.team AS "otherTeam", i.file
  FROM roster own JOIN roster other ON other.client_id = own.client_id AND other.import_id <> own.import_id
    AND lower(trim(other.agent)) = lower(trim(own.agent)) AND lower(trim(other.team)) <> lower(trim(own.team))
    AND own.valid_from IS NULL AND other.valid_from IS NULL AND own.valid_to IS NULL AND other.valid_to IS NULL
  JOIN import i ON i.import_id = other.import_id
  WHERE own.import_id = $importId ORDER BY i.file, own.source_row`;

async function otherTeams(connection: DuckDBConnection, importId: string): Promise<FileRemark[]> {
  const found = await createReading(connection).rows<OtherTeam>(teamsSql, { importId });
  const [first] = found;
  if (!first) return [];
  const shown = found.slice(0, 5);
  const examples = shown.map(({ agent, team, otherTeam }) => `${agent}: ${otherTeam} → ${team}`);
  const values = { count: new Set(found.map(({ agent }) => agent)).size, other: first.file };
  return [{ code: 'other_team_in_roster', values, rows: shown.map(({ row }) => row), examples, changesFigures: true }];
}

/** Answers of a survey to contacts that were abandoned, whichever of the two files comes last. */
const answersSql = `
  SELECT own.source_row AS row, s.contact_ref AS contact, CAST(s.csat AS VARCHAR) AS mark
  FROM survey s JOIN contact c ON c.client_id = s.client_id AND c.contact_id = s.contact_ref AND c.answered = false
  JOIN (SELECT import_id, source_row, contact_ref AS id FROM survey WHERE import_id = $importId
    UNION ALL SELECT import_id, source_row, contact_id FROM contact WHERE import_id = $importId) own ON own.id = s.contact_ref
  WHERE s.client_id = $clientId AND s.csat IS NOT NULL AND (s.import_id = $importId OR c.import_id = $importId) ORDER BY own.source_row`;

async function answersOfAbandoned(connection: DuckDBConnection, importId: string, clientId: string): Promise<FileRemark[]> {
  // Most clients have no survey, and most surveys come last: millions of contacts are not looked at for nothing.
  const [surveyed] = await createReading(connection).rows('SELECT 1 AS yes FROM survey WHERE client_id = $clientId LIMIT 1', { clientId });
  if (!surveyed) return [];
  const found = await createReading(connection).rows<{ row: number; contact: string; mark: string }>(answersSql, { importId, clientId });
  if (found.length === 0) return [];
  const shown = found.slice(0, 5);
  return [
    {
      code: 'satisfaction_on_abandoned',
      values: { count: found.length },
      rows: shown.map(({ row }) => row),
      examples: shown.map(({ contact, mark }) => `${contact}: ${mark}`),
      changesFigures: true,
    },
  ];
}

/** Questions about the department that an earlier file answered otherwise. */
const profileSql = `
  SELECT own.source_row AS row, own.question, own.answer, other.answer AS "otherAnswer", i.file
  FROM profile own JOIN profile other ON other.client_id = own.client_id AND other.import_id <> own.import_id
    AND lower(trim(other.question)) = lower(trim(own.question)) AND lower(trim(other.answer)) <> lower(trim(own.answer))
  JOIN import i ON i.import_id = other.import_id
  WHERE own.import_id = $importId ORDER BY i.file, own.source_row`;

async function otherAnswers(connection: DuckDBConnection, importId: string): Promise<FileRemark[]> {
  const found = await createReading(connection).rows<{ row: number; question: string; answer: string; otherAnswer: string; file: string }>(
    profileSql,
    { importId },
  );
  const [first] = found;
  if (!first) return [];
  const shown = found.slice(0, 5);
  return [
    {
      code: 'other_answer_in_profile',
      values: { count: new Set(found.map(({ question }) => question)).size, other: first.file },
      rows: shown.map(({ row }) => row),
      examples: shown.map(({ question, answer, otherAnswer }) => `${question}: ${otherAnswer} → ${answer}`),
      changesFigures: true,
    },
  ];
}

/** What an import, not yet committed, says otherwise than earlier files of the client, beyond rows that are there already. */
export async function remarksOnOtherFiles(
  connection: DuckDBConnection,
  importId: string,
  clientId: string,
  fact: FactName,
): Promise<readonly FileRemark[]> {
  if (fact === 'queue_interval') return otherGrain(connection, importId, clientId);
  if (fact === 'roster') return otherTeams(connection, importId);
  if (fact === 'profile') return otherAnswers(connection, importId);
  return fact === 'survey' || fact === 'contact' ? answersOfAbandoned(connection, importId, clientId) : [];
}
