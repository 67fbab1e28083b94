import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { t } from '../i18n/text';

export interface Column<T> {
  title: string;
  show: (item: T) => ReactNode;
  number?: boolean;
  /** Short enough to stand on one line. */
  narrow?: boolean;
  /** The one that names the row. */
  heads?: boolean;
}

interface Props<T> {
  caption: string;
  items: T[];
  columns: Column<T>[];
  id: (item: T) => string;
  foot?: ReactNode;
  selection?: { chosen: ReadonlySet<string>; choose: (ids: Set<string>) => void; label: (item: T) => string };
}

const FOLD = 50;

/** A table that becomes a list of cards on a narrow screen; of a long one the beginning, and more when it is asked for. */
export function Rows<T>(props: Props<T>) {
  const [most, setMost] = useState(FOLD);
  const rest = props.items.length - most;
  return (
    <>
      <Table {...props} items={rest > 0 ? props.items.slice(0, most) : props.items} />
      {rest > 0 && (
        <Button variant="subtle" mt="sm" onClick={() => setMost(most + 4 * FOLD)}>
          {t('common.more', { count: rest })}
        </Button>
      )}
    </>
  );
}

function Table<T>({ caption, items, columns, id, foot, selection }: Props<T>) {
  return (
    <div className="scroll" tabIndex={-1}>
      <table className="rows cards">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col">
                <All items={items} id={id} selection={selection} />
              </th>
            )}
            {columns.map((column) => (
              <th key={column.title} scope="col" className={column.number ? 'number' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={id(item)}>
              {selection && (
                <td data-label={t('common.choose')}>
                  <Checkbox
                    aria-label={selection.label(item)}
                    checked={selection.chosen.has(id(item))}
                    onChange={() => selection.choose(toggled(selection.chosen, id(item)))}
                  />
                </td>
              )}
              {columns.map((column) => (
                <Cell key={column.title} column={column} item={item} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

function Cell<T>({ column, item }: { column: Column<T>; item: T }) {
  const className = column.number ? 'number' : column.narrow ? 'narrow' : undefined;
  return column.heads ? (
    <th scope="row" data-label={column.title} className={className}>
      <div>{column.show(item)}</div>
    </th>
  ) : (
    <td data-label={column.title} className={className}>
      <div>{column.show(item)}</div>
    </td>
  );
}

function All<T>({ items, id, selection }: Required<Pick<Props<T>, 'items' | 'id' | 'selection'>>) {
  const all = items.length > 0 && items.every((item) => selection.chosen.has(id(item)));
  const some = !all && items.some((item) => selection.chosen.has(id(item)));
  return (
    <Checkbox
      aria-label={t('common.chooseAll')}
      checked={all}
      indeterminate={some}
      onChange={() => selection.choose(all ? new Set() : new Set(items.map(id)))}
    />
  );
}

function toggled(chosen: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
