import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useUnits, type Unit } from '../api/register';
import { has, useSession } from '../api/session';
import { date, unitKind } from '../format';
import { coded, t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { UnitDialog } from './UnitDialog';

/** The register: who there is, under whom, and what became of those that are no more. */
export default function Units() {
  const units = useUnits();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const admin = has(useSession(), 'ADMIN');
  return (
    <Page
      title={t('nav.units')}
      lead={units.data ? t('units.count', { count: units.data.filter((unit) => !unit.activeUntil).length }) : undefined}
      actions={
        <>
          <TextInput label={t('units.search')} type="search" value={text} onChange={(event) => setText(event.currentTarget.value)} />
          {admin && <Button onClick={() => setAdding(true)}>{t('units.add')}</Button>}
          {admin && (
            <Button component={Link} to="/don-vi/nhap" variant="default">
              {t('units.import')}
            </Button>
          )}
        </>
      }
    >
      <Card>
        <Loaded query={units} lines={10}>
          {(all) => {
            const shown = matching(all, text);
            return shown.length === 0 ? <Empty>{t('units.none')}</Empty> : <Kinds units={shown} all={all} />;
          }}
        </Loaded>
      </Card>
      {adding && <UnitDialog close={() => setAdding(false)} />}
    </Page>
  );
}

/** Without case and diacritics: "so xay dung" finds Sở Xây dựng. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}

function matching(units: Unit[], text: string): Unit[] {
  const wanted = folded(text.trim());
  return wanted === '' ? units : units.filter((unit) => folded(unit.name).includes(wanted) || unit.id.includes(wanted));
}

const KINDS = ['DEPARTMENT', 'COMMUNE', 'ZONE_AUTHORITY', 'PUBLIC_SERVICE_UNIT', 'VERTICAL_AGENCY', 'DIVISION', 'DISTRICT'];

function Kinds({ units, all }: { units: Unit[]; all: Unit[] }) {
  const ids = new Set(units.map((unit) => unit.id));
  const roots = units.filter((unit) => !unit.parentId || !ids.has(unit.parentId));
  return (
    <div className="stack">
      {KINDS.map((kind) => {
        const own = roots.filter((unit) => unit.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind}>
            <h2>
              {unitKind(kind)} ({own.length})
            </h2>
            <Tree units={own} all={all} />
          </section>
        );
      })}
    </div>
  );
}

function Tree({ units, all }: { units: Unit[]; all: Unit[] }) {
  return (
    <ul className="tree">
      {[...units]
        .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
        .map((unit) => {
          const children = all.filter((child) => child.parentId === unit.id);
          return (
            <li key={unit.id}>
              <Link to={`/don-vi/${encodeURIComponent(unit.id)}`}>{unit.name}</Link>
              {unit.activeUntil && <small className="note">{t('units.ended', { day: date(unit.activeUntil) })} {unit.successions.map((one) => coded('succession', one.type)).join(', ')}</small>}
              {children.length > 0 && <Tree units={children} all={all} />}
            </li>
          );
        })}
    </ul>
  );
}
