import type { AdviceInput } from '../advise';
import type { AnalysisContext } from '../analyse/analysis';
import type { Advice, ImportOutcome, SourceReading } from '../contract';
import type { ImportOptions } from '../import/load-attempt';
import type { FactLoader } from '../import/loader';
import type { OpenFile, OpenOptions } from '../import/table';
import type { InspectOptions } from '../import/understand-sheet';
import type { ReportRequest, WrittenReport } from '../report';
import type { AdviceFinding, Findings } from '../schema';
import type { Text } from '../text';
import { parquetReader } from './parquet-reader';

/** The stages of the flow as the engine calls them: files, import, analyse, advise, report. Tests hand in their own. */
export interface Stages {
  openFile(path: string, name: string, options?: OpenOptions): Promise<OpenFile>;
  inspectFile(open: OpenFile, options?: InspectOptions): Promise<SourceReading[]>;
  importFile(open: OpenFile, loader: FactLoader, options: ImportOptions): Promise<ImportOutcome>;
  analyse(context: AnalysisContext): Promise<Findings>;
  /** The text of a named question of the analyses; null for a name that this version does not know. */
  questionSql(name: string): Promise<string | null>;
  advise(input: AdviceInput): Promise<AdviceFinding[]>;
  renderAdvice(text: Text, advice: AdviceFinding): Promise<Advice>;
  writeReports(request: ReportRequest): Promise<WrittenReport[]>;
}

/** The real stages; each is loaded when first needed, so that a query or a calculation starts at once. */
export const stages: Stages = {
  openFile: async (path, name, options = {}) => (await import('../import/open-file')).openFile(path, name, options, [parquetReader]),
  inspectFile: async (open, options) => {
    const [{ inspectFile }, { openTextTables }] = await Promise.all([import('../import/inspect-file'), import('../store')]);
    return inspectFile(open, { ...options, textTables: openTextTables(null) });
  },
  importFile: async (open, loader, options) => (await import('../import/import-file')).importFile(open, loader, options),
  analyse: async (context) => (await import('../analyse')).analyseClient(context),
  questionSql: async (name) => (await import('../analyse')).namedQueries.get(name)?.sql ?? null,
  advise: async (input) => (await import('../advise')).advise(input),
  renderAdvice: async (text, advice) => (await import('../text/advice-text')).renderAdvice(text, advice),
  writeReports: async (request) => (await import('../report')).writeReports(request),
};
