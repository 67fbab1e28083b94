import type { Line } from '../api/standing';
import { rate } from '../format';
import { t } from '../i18n/text';
import { Rows, type Column } from '../ui/Rows';
import { NUMBERS, useAlong, type Counted } from './along';
import { NumberLink } from './NumberLink';

type To = (line: Line, so?: Counted) => string;

const COLUMNS = (to: To): Column<Line>[] => [
  { title: t('province.kind'), heads: true, show: (line) => line.name ?? line.key },
  { title: t('province.rate'), number: true, show: (line) => <NumberLink value={line.units} text={rate(line.rate)} to={to(line)} /> },
  { title: t('province.evenness'), number: true, show: (line) => <NumberLink value={line.units} text={`${line.unitsReached}/${line.units}`} to={to(line)} /> },
  ...(Object.keys(NUMBERS) as Counted[]).map((so) => ({
    title: t(`province.${NUMBERS[so]}`),
    number: true,
    show: (line: Line) => <NumberLink value={line[NUMBERS[so]]} to={to(line, so)} />,
  })),
];

/** @param of the period that is looked at; each number leads on to the units behind it */
export function ByKind({ lines, total, of }: { lines: Line[]; total: Line; of: string | null }) {
  const along = useAlong();
  const columns = COLUMNS((line, so) => along('/chi-tieu', { ky: of, so, loai: line.key }));
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
