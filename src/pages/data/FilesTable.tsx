import type { DataFile } from '@/packFormat/publishedData';
import { formatNumber } from '@/ui/formatValue';
import { fileKindText, sizeText } from '@/wording/packText';
import { DataTable } from './DataTable';

/** The files that the figures come from, each with the SHA-256 digest that identifies it. */
export function FilesTable({ files }: { readonly files: readonly DataFile[] }) {
  if (files.length === 0) return <p className="govuk-body">The plan holds no file of figures.</p>;
  return (
    <section>
      <DataTable caption="Files" headings={['File', 'What it is', '#Rows', '#Size', 'SHA-256 digest']}>
        {files.map((file) => (
          <tr key={file.name} className="govuk-table__row">
            <th scope="row">{file.place ?? file.name}</th>
            <td>{fileKindText(file.kind)}</td>
            <td className="sc-number">{file.rows === undefined ? '–' : formatNumber(file.rows, 0)}</td>
            <td className="sc-number">{file.bytes === undefined ? '–' : sizeText(file.bytes)}</td>
            <td>{file.digest === undefined ? 'not given, see below' : <code>{file.digest}</code>}</td>
          </tr>
        ))}
      </DataTable>
      <p className="govuk-body-s sc-quiet sc-measure">
        Anyone who holds a file can check that it is the very one: <code>sha256sum</code> or{' '}
        <code>Get-FileHash</code> gives its digest.
        {files.some(({ digest }) => digest === undefined) &&
          ' A table has no digest here where not all of it is published: with one, a withheld figure could be tried out.'}
      </p>
    </section>
  );
}
