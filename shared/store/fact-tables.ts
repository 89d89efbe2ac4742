import { duckdbType, type FactName, type Field, factNames, fieldsOf } from '../schema';

const lineage = ['client_id VARCHAR NOT NULL', 'import_id VARCHAR NOT NULL', 'source_row INTEGER NOT NULL'];
const column = (field: Field) => `${field.name} ${duckdbType[field.kind]}${field.required ? ' NOT NULL' : ''}`;

/** CREATE TABLE of one fact: lineage first, then the fields in the order of the schema. */
export const factTableSql = (fact: FactName): string =>
  `CREATE TABLE ${fact} (\n${[...lineage, ...fieldsOf(fact).map(column)].map((line) => `  ${line}`).join(',\n')}\n);`;

/** All fact tables; migration 0001 holds this text, and a test keeps the two equal. */
export const allFactTablesSql = (): string => factNames.map(factTableSql).join('\n\n');
