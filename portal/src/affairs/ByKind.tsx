import type { Line } from '../api/standing';
import { rate } from '../format';
import { t } from '../i18n/text';
import { Rows, type Column } from '../ui/Rows';

const COLUMNS = (): Column<Line>[] => [
  { title: t('province.kind'), heads: true, show: (line) => line.name ?? line.key },
  { title: t('province.rate'), number: true, show: (line) => rate(line.rate) },
  { title: t('province.evenness'), number: true, show: (line) => `${line.unitsReached}/${line.units}` },
  { title: t('province.assigned'), number: true, show: (line) => line.assigned },
  { title: t('province.met'), number: true, show: (line) => line.met },
  { title: t('province.metLate'), number: true, show: (line) => line.metLate },
  { title: t('province.missed'), number: true, show: (line) => line.missed },
  { title: t('province.open'), number: true, show: (line) => line.open },
  { title: t('province.exempt'), number: true, show: (line) => line.exempt },
];

export function ByKind({ lines, total }: { lines: Line[]; total: Line }) {
  const columns = COLUMNS();
  const whole = { ...total, name: t('province.total') };
  return (
    <Rows
      caption={t('province.byKind')}
      items={lines}
      columns={columns}
      id={(line) => line.key ?? ''}
      foot={
        <tr>
          {columns.map((column) =>
            column.heads ? (
              <th key={column.title} scope="row" data-label={column.title}>
                {column.show(whole)}
              </th>
            ) : (
              <td key={column.title} className="number" data-label={column.title}>
                {column.show(whole)}
              </td>
            ),
          )}
        </tr>
      }
    />
  );
}
