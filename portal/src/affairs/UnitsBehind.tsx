import { useSearchParams, Link } from 'react-router';
import { useNames, useUnits } from '../api/register';
import { useRollup, type Line } from '../api/standing';
import { instant, period, rate, unitKind } from '../format';
import { t } from '../i18n/text';
import { PlanChoice, usePlanChoice } from '../plans/choice';
import { DayField } from '../ui/DayField';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { counted, NUMBERS, useAlong, useAsOf, type Counted } from './along';
import { NumberLink } from './NumberLink';

/** The units that a number of the overview is made of; each of theirs leads on to its cells. */
export default function UnitsBehind() {
  const { all, chosen, choose } = usePlanChoice();
  const [query] = useSearchParams();
  const { day, setDay, asOf } = useAsOf();
  const [of, kind, number] = [query.get('ky'), query.get('loai'), counted(query.get('so'))];
  const rollup = useRollup(chosen?.id, 'unit', of ?? undefined, asOf);
  const kinds = new Map(useUnits().data?.map((unit) => [unit.id, unit.kind as string]));
  const about = [number && t(`province.${NUMBERS[number]}`), kind && unitKind(kind), of && period(of)].filter(Boolean).join(' · ');
  return (
    <Page
      title={t('province.units')}
      lead={[about, rollup.data && t('province.asOf', { at: instant(rollup.data.asOf) })].filter(Boolean).join(' · ')}
      actions={
        <>
          <PlanChoice all={all} chosen={chosen} choose={choose} />
          <DayField label={t('province.asOfDay')} value={day} change={setDay} clearable />
        </>
      }
    >
      <Card>
        <Loaded query={rollup} lines={8}>
          {(found) => <Lines lines={((found.items ?? []) as Line[]).filter((line) => (!kind || kinds.get(line.key ?? '') === kind) && (!number || line[NUMBERS[number]] > 0))} of={of} />}
        </Loaded>
      </Card>
    </Page>
  );
}

/** Who has not reached all of it stands first. */
function Lines({ lines, of }: { lines: Line[]; of: string | null }) {
  const names = useNames();
  const along = useAlong();
  if (lines.length === 0) return <Empty>{t('province.noUnits')}</Empty>;
  const to = (line: Line, so?: Counted) => along(`/don-vi/${encodeURIComponent(line.key ?? '')}`, { ky: of, so });
  const columns: Column<Line>[] = [
    { title: t('common.unit'), heads: true, show: (line) => <Link to={to(line)}>{names(line.key ?? '')}</Link> },
    { title: t('province.rate'), number: true, show: (line) => <NumberLink value={line.rate ?? 0} text={rate(line.rate)} to={to(line, 'ASSIGNED')} /> },
    { title: t('province.evenness'), number: true, show: (line) => `${line.unitsReached}/${line.units}` },
    ...(Object.keys(NUMBERS) as Counted[]).map((so) => ({
      title: t(`province.${NUMBERS[so]}`),
      number: true,
      show: (line: Line) => <NumberLink value={line[NUMBERS[so]]} to={to(line, so)} />,
    })),
  ];
  const sorted = [...lines].sort((a, b) => a.unitsReached - b.unitsReached || b.missed - a.missed || names(a.key ?? '').localeCompare(names(b.key ?? ''), 'vi'));
  return <Rows caption={t('province.units')} items={sorted} columns={columns} id={(line) => line.key ?? ''} />;
}
