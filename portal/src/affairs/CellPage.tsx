import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useNames, usePlan } from '../api/register';
import { useSpoken } from '../api/spoken';
import { has, useSession } from '../api/session';
import { reportPath, useExplanation, type CellPlace, type Explanation } from '../api/standing';
import { OfferedLink } from '../brand/Offered';
import { count, date, instant, period } from '../format';
import { coded, t } from '../i18n/text';
import { PieceLink } from '../items/PieceLink';
import { DayField } from '../ui/DayField';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { Status, tone } from '../ui/Status';
import { useAlong, useAsOf } from './along';
import { WaiverDialog } from './WaiverDialog';

/** Why a cell is what it is: the rule, the window, and the verdict on every piece. As of now or of any earlier day. */
export default function CellPage() {
  const { plan = '', unit = '', quota = '', period: of = '' } = useParams();
  const place: CellPlace = { planId: plan, unitId: unit, quotaId: quota, period: of };
  const { day, setDay, asOf } = useAsOf();
  const along = useAlong();
  const cell = useExplanation(place, asOf);
  const names = useNames();
  return (
    <Page
      title={cell.data?.title || quota}
      lead={
        <>
          <OfferedLink to={along(`/don-vi/${encodeURIComponent(unit)}`, { plan })}>{names(unit)}</OfferedLink> · {period(of)}
        </>
      }
      actions={
        <>
          <DayField label={t('cell.asOf')} value={day} change={setDay} clearable />
          <Waive place={place} />
        </>
      }
    >
      <Loaded query={cell} lines={8}>
        {(found) => <Explained cell={found} />}
      </Loaded>
    </Page>
  );
}

function Waive({ place }: { place: CellPlace }) {
  const [open, setOpen] = useState<'exemptions' | 'extensions'>();
  if (!has(useSession(), 'MONITOR')) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen('extensions')}>
        {t('waivers.extend')}
      </Button>
      <Button variant="default" onClick={() => setOpen('exemptions')}>
        {t('waivers.exempt')}
      </Button>
      {open && <WaiverDialog kind={open} place={place} close={() => setOpen(undefined)} />}
    </>
  );
}

function Explained({ cell }: { cell: Explanation }) {
  const basis = cell.basis.filter((one) => one.source !== 'EVIDENCE');
  return (
    <>
      <section className="card" aria-label={t('cell.verdict')} style={{ borderInlineStart: `6px solid var(--tone)` }} data-tone={tone(cell.status)}>
        <h2 style={{ color: 'var(--ink)' }}>
          {t(cell.status === 'MISSED' ? 'cell.whyRed' : 'cell.why')} <Status kind="status" code={cell.exempt ? 'EXEMPT' : cell.status} />
        </h2>
        <p style={{ color: 'var(--ink)', margin: '0.4rem 0 0' }}>{verdict(cell)}</p>
      </section>
      <Rule cell={cell} />
      <Pieces title={t('cell.counted')} pieces={cell.counted} empty={t('cell.noneCounted')} />
      <Pieces title={t('cell.notCounted')} pieces={cell.notCounted} empty={t('cell.noneNotCounted')} />
      {basis.length > 0 && <Basis cell={cell} items={basis} />}
      <small className="note">{t('cell.asOfNote', { at: instant(cell.asOf) })}</small>
    </>
  );
}

function verdict(cell: Explanation): string {
  if (cell.notApplicableBecause) return cell.notApplicableBecause;
  const unit = cell.measure === 'COUNT' ? '' : '%';
  return t('cell.verdictText', {
    achieved: count(cell.achieved ?? 0) + unit,
    required: count(cell.required) + unit,
    due: date(cell.dueOn),
    status: coded('statusInText', cell.status),
  });
}

function Rule({ cell }: { cell: Explanation }) {
  const spoken = useSpoken();
  return (
    <Card title={t('cell.rule')}>
      <p style={{ margin: '0 0 0.6rem' }}>{cell.rule ? spoken(cell.rule) : '–'}</p>
      <dl className="facts">
        <dt>{t('cell.window')}</dt>
        <dd>{cell.window ? t('cell.fromTo', { from: date(cell.window.from), to: date(cell.window.to) }) : '–'}</dd>
        <dt>{t('cell.due')}</dt>
        <dd>{cell.dueOn ? t('cell.dueText', { day: date(cell.dueOn) }) : '–'}</dd>
        {cell.granted && (
          <>
            <dt>{t(cell.exempt ? 'cell.exemptBecause' : 'cell.extendedBecause')}</dt>
            <dd>{cell.granted.reason}</dd>
          </>
        )}
        <dt>{t('cell.hardness')}</dt>
        <dd>{coded('hardness', cell.hardness)}</dd>
        <dt>{t('cell.source')}</dt>
        <dd>{cell.source ?? '–'}</dd>
      </dl>
    </Card>
  );
}

function Pieces({ title, pieces, empty }: { title: string; pieces: { evidenceId?: string; reason?: string }[]; empty: string }) {
  const spoken = useSpoken();
  return (
    <Card title={`${title} (${pieces.length})`}>
      {pieces.length === 0 ? (
        <p style={{ margin: 0 }}>{empty}</p>
      ) : (
        <ul className="timeline">
          {pieces.map((piece) => (
            <li key={piece.evidenceId}>
              <PieceLink id={piece.evidenceId ?? ''} />
              <small className="note">{spoken(piece.reason ?? '')}</small>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

type Reason = Explanation['basis'][number];

function Basis({ cell, items }: { cell: Explanation; items: Reason[] }) {
  const spoken = useSpoken();
  const tasks = usePlan(cell.planId).data?.tasks ?? [];
  return (
    <Card title={t('cell.basis')}>
      <ul className="timeline">
        {items.map((item) => (
          <li key={item.id}>
            {item.counted ? '✓' : '✕'} <BasisName cell={cell} item={item} tasks={tasks} /> <small className="note">{spoken(item.reason ?? '')}</small>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A report by its period; an occurrence, which the service calls `task#n`, by the title of its task. */
function BasisName({ cell, item: { source, id = '' }, tasks }: { cell: Explanation; item: Reason; tasks: { id?: string; title?: string }[] }) {
  if (source === 'REPORT') return <Link to={reportPath({ planId: cell.planId, unitId: cell.unitId, period: id })}>{t('reports.of', { period: period(id) })}</Link>;
  const [task, n] = [id.slice(0, id.lastIndexOf('#')), id.slice(id.lastIndexOf('#') + 1)];
  const title = tasks.find((one) => one.id === task)?.title;
  return <>{t('cell.occurrence', { task: title ? `${task}. ${title}` : task, n })}</>;
}
