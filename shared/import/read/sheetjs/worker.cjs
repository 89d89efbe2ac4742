// Runs in a worker thread of its own: SheetJS needs the whole workbook in memory and cannot be interrupted, so it lives where it can be
// ended. Answers 'sheets' once, then rows on request. Plain JavaScript, because a worker gets its source as text in every host.
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');

/** BIFF's numbers for errors ([MS-XLS] 2.5.10). */
const errorNames = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' };
const codes = [];
const codeNumbers = new Map();
const numberOfCode = (code) => {
  if (!codeNumbers.has(code)) {
    codeNumbers.set(code, codes.length);
    codes.push(code);
  }
  return codeNumbers.get(code);
};

function describe(workbook, name, index) {
  const sheet = workbook.Sheets[name];
  if (!sheet) return { name, missing: true };
  const columns = sheet['!cols'] || [];
  return {
    name,
    missing: false,
    kind: sheet['!type'] || 'sheet',
    hidden: Boolean(workbook.Workbook?.Sheets?.[index]?.Hidden),
    hiddenColumns: columns.flatMap((column, at) => (column?.hidden ? [at] : [])),
    merged: (sheet['!merges'] || []).map(({ s, e }) => ({ firstRow: s.r + 1, lastRow: e.r + 1, firstColumn: s.c, lastColumn: e.c })),
    rows: sheet['!data'] ? sheet['!data'].length : 0,
    reference: sheet['!ref'] || '',
  };
}

function rowOf(source, row) {
  const cells = [];
  const styles = [];
  const errors = [];
  for (let column = 0; source && column < source.length; column++) {
    const cell = source[column];
    if (!cell || cell.v === undefined || cell.v === null || cell.t === 'z') continue;
    if (cell.t === 'e') {
      errors.push(errorNames[cell.v] || String(cell.w || cell.v));
      continue;
    }
    if (cell.v === '') continue;
    while (cells.length < column) cells.push(null);
    cells[column] = cell.v;
    if (cell.t === 'n') styles[column] = numberOfCode(typeof cell.z === 'string' ? cell.z : 'General');
  }
  return { row, cells, styles, errors };
}

try {
  const xlsx = require(workerData.library);
  const workbook = xlsx.read(readFileSync(workerData.path), {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
    cellStyles: true,
    cellDates: false,
  });
  parentPort.on('message', ({ id, sheet, from, count }) => {
    const data = workbook.Sheets[workbook.SheetNames[sheet]]['!data'] || [];
    const rows = [];
    for (let at = from; at < Math.min(from + count, data.length); at++) rows.push(rowOf(data[at], at + 1));
    parentPort.postMessage({ id, rows, codes });
  });
  parentPort.postMessage({
    id: 0,
    date1904: Boolean(workbook.Workbook?.WBProps?.date1904),
    sheets: workbook.SheetNames.map((name, index) => describe(workbook, name, index)),
  });
} catch (error) {
  parentPort.postMessage({ id: 0, failed: String(error?.message || error) });
}
