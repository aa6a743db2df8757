/** The middle value and the span around it; of an even number, the mean of the two in the middle. */
export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place) => sorted[Math.max(0, Math.min(sorted.length - 1, place))];
  const half = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
    lowest: at(0),
    highest: at(sorted.length - 1),
    runs: values,
  };
}

/** Prints rows of text in columns; all but the first column to the right. */
export function table(rows) {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? String(cell).padEnd(widths[column]) : String(cell).padStart(widths[column]),
    );
    console.log(`  ${cells.join('   ').trimEnd()}`);
  }
}

export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
