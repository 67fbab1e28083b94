import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useNames, useUnits, useUnitToEdit, type Unit } from '../api/register';
import { has, useSession } from '../api/session';
import { cellPath, reportPath, useStanding, type Cell, type Duty } from '../api/standing';
import { OfferedLink } from '../brand/Offered';
import { count, date, instant, period, unitKind } from '../format';
import { coded, t } from '../i18n/text';
import { PlanChoice, usePlanChoice } from '../plans/choice';
import { Timeliness } from '../reports/Timeliness';
import { DayField } from '../ui/DayField';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';
import { UrgeDialog } from '../urging/UrgeDialog';
import { counted, isBehind, NUMBERS, useAsOf } from '../affairs/along';
import { SuccessionDialog } from './SuccessionDialog';
import { UnitDialog } from './UnitDialog';

/** One unit as Home Affairs sees it: how it stands, period by period, and what the register knows of it. */
export default function UnitPage() {
  const { id = '' } = useParams();
  const { all, chosen, choose } = usePlanChoice();
  const { day, setDay, asOf } = useAsOf();
  const units = useUnits();
  const unit = units.data?.find((one) => one.id === id);
  const standing = useStanding(chosen?.id, id, asOf);
  return (
    <Page
      title={unit?.name ?? id}
      lead={unit && unitKind(unit.kind)}
      actions={
        <>
          <PlanChoice all={all} chosen={chosen} choose={choose} />
          <DayField label={t('cell.asOf')} value={day} change={setDay} clearable />
          {chosen && <Urge planId={chosen.id} unitId={id} />}
        </>
      }
    >
      {chosen && (
        <Loaded query={standing} lines={8}>
          {(found) => (
            <>
              <Cells cells={found.cells} day={day} />
              <Duties reports={found.reports} />
            </>
          )}
        </Loaded>
      )}
      {unit && <Register unit={unit} />}
    </Page>
  );
}

function Urge({ planId, unitId }: { planId: string; unitId: string }) {
  const [open, setOpen] = useState(false);
  if (!has(useSession(), 'MONITOR')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('urging.urge')}</Button>
      {open && <UrgeDialog planId={planId} unitIds={[unitId]} close={() => setOpen(false)} />}
    </>
  );
}

function Achieved({ cell }: { cell: Cell }) {
  return (
    <>
      {`${count(cell.achieved ?? 0)}/${count(cell.required)}`}
      {(cell.waiting ?? 0) > 0 && <small className="note">{t('overview.undecided', { waiting: count(cell.waiting ?? 0) })}</small>}
    </>
  );
}

/** All cells of the unit, or those that a number is made of from which somebody comes. */
function Cells({ cells, day }: { cells: Cell[]; day: string | null }) {
  const [query, setQuery] = useSearchParams();
  const [only, number] = [query.get('ky'), counted(query.get('so'))];
  const shown = cells.filter((cell) => (cell.status !== 'NOT_APPLICABLE' || cell.exempt) && (!only || cell.period === only) && isBehind(cell, number));
  const what = [number && t(`province.${NUMBERS[number]}`), only && period(only)].filter(Boolean).join(', ');
  const showAll = () => {
    const next = new URLSearchParams(query);
    next.delete('ky');
    next.delete('so');
    setQuery(next, { replace: true });
  };
  const columns: Column<Cell>[] = [
    { title: t('plan.quota'), heads: true, show: (cell) => <Link to={cellPath(cell, day)}>{cell.title || cell.quotaId}</Link> },
    { title: t('common.period'), show: (cell) => period(cell.period) },
    { title: t('reports.achieved'), number: true, show: (cell) => <Achieved cell={cell} /> },
    { title: t('reports.dueOn'), show: (cell) => date(cell.dueOn) },
    { title: t('cell.hardness'), show: (cell) => coded('hardness', cell.hardness) },
    { title: t('reports.verdict'), show: (cell) => <Status kind="status" code={cell.exempt ? 'EXEMPT' : cell.status} /> },
  ];
  return (
    <Card title={t('units.cells')}>
      {what && (
        <Button variant="default" size="compact-sm" mb="sm" onClick={showAll}>
          {t('units.allCells', { what })}
        </Button>
      )}
      {shown.length === 0 ? <Empty>{t('units.noCells')}</Empty> : <Rows caption={t('units.cells')} items={shown} columns={columns} id={(cell) => `${cell.quotaId}:${cell.period}`} />}
    </Card>
  );
}

function Duties({ reports }: { reports: Duty[] }) {
  if (reports.length === 0) return null;
  const columns: Column<Duty>[] = [
    { title: t('reports.report'), heads: true, show: (duty) => <OfferedLink to={reportPath(duty)}>{duty.title ?? t('reports.of', { period: period(duty.period) })}</OfferedLink> },
    { title: t('reports.dueOn'), show: (duty) => date(duty.dueOn) },
    { title: t('reports.closing'), show: (duty) => (duty.closing ? coded('closing', duty.closing) : '–') },
    { title: t('reports.time'), show: (duty) => <Timeliness report={duty} /> },
  ];
  return (
    <Card title={t('nav.reports')}>
      <Rows caption={t('nav.reports')} items={reports} columns={columns} id={(duty) => duty.period} />
    </Card>
  );
}

function Register({ unit }: { unit: Unit }) {
  const names = useNames();
  const [open, setOpen] = useState<'edit' | 'succession'>();
  const admin = has(useSession(), 'ADMIN');
  return (
    <Card title={t('units.register')}>
      <dl className="facts">
        <dt>{t('units.id')}</dt>
        <dd>{unit.id}</dd>
        <dt>{t('units.parent')}</dt>
        <dd>{unit.parentId ? names(unit.parentId) : '–'}</dd>
        <dt>{t('units.active')}</dt>
        <dd>{unit.activeUntil ? t('cell.fromTo', { from: date(unit.activeFrom), to: date(unit.activeUntil) }) : t('units.since', { day: date(unit.activeFrom) })}</dd>
        <dt>{t('units.email')}</dt>
        <dd>{unit.email ?? '–'}</dd>
        <dt>{t('units.headEmail')}</dt>
        <dd>{unit.headEmail ?? '–'}</dd>
        {unit.successions.map((one) => (
          <SuccessionFacts key={one.recordedAt} one={one} names={names} />
        ))}
      </dl>
      {admin && (
        <div className="actions" style={{ marginTop: '0.8rem' }}>
          <Button variant="default" onClick={() => setOpen('edit')}>
            {t('common.edit')}
          </Button>
          <Button variant="default" onClick={() => setOpen('succession')}>
            {t('units.reorganise')}
          </Button>
        </div>
      )}
      {open && <Editing id={unit.id} dialog={open === 'edit' ? UnitDialog : SuccessionDialog} close={() => setOpen(undefined)} />}
    </Card>
  );
}

/** What is changed is the unit as it is now, not as the list knew it some minutes ago. */
function Editing({ id, dialog: Dialog, close }: { id: string; dialog: typeof SuccessionDialog; close: () => void }) {
  return <Loaded query={useUnitToEdit(id)} lines={2}>{(unit) => <Dialog unit={unit} close={close} />}</Loaded>;
}

function SuccessionFacts({ one, names }: { one: Unit['successions'][number]; names: (id: string) => string }) {
  return (
    <>
      <dt>{coded('succession', one.type)}</dt>
      <dd>
        {(one.successors ?? []).map(names).join(', ')} {t('units.effective', { day: date(one.effectiveOn) })} – {one.decision}
        <small className="note">{instant(one.recordedAt)}</small>
      </dd>
    </>
  );
}
