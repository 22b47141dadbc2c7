import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DeviceDeskView } from '../../../shared/ipc/device-choices';
import type { PrinterView } from '../../../shared/ipc/device-views';
import { useWords, type Words } from '../../ui/words';
import { DeviceFacts } from './device-facts';
import { printerProblem } from './device-problem';
import { DeviceState } from './device-state';
import { ProblemNotice } from './problem-notice';

type Props = {
  readonly desk: DeviceDeskView;
  /** Test page, drawer, jobs and choice. */
  readonly actions: ReactNode;
};

/** The receipt printer with the drawer that hangs on it. */
export function PrinterCard({ desk, actions }: Props) {
  const words = useWords();
  const { t } = words;
  const { printer } = desk.devices;
  return (
    <section className="page-card" aria-label={t('devices.printerTitle')}>
      <header className="device-head">
        <h2 className="panel-title">{t('devices.printerTitle')}</h2>
        <span className="device-choice">
          {t(desk.printer.kind === 'setup' ? 'devices.asSetUp' : 'devices.asChosen')}
        </span>
      </header>
      <div className="device">
        <div className="device-head">
          <Printer aria-hidden="true" />
          <strong className="device-name">
            {printer.name === '' ? t(`devices.printerKind.${printer.kind}`) : printer.name}
          </strong>
          <DeviceState view={printer} />
        </div>
        <ProblemNotice problem={printerProblem(printer, desk.platform, words)} />
        {printer.kind === 'none' ? null : <DeviceFacts facts={printerFacts(printer, words)} />}
      </div>
      {actions}
    </section>
  );
}

function printerFacts(view: PrinterView, { t, format }: Words): readonly (readonly [string, string])[] {
  const { counts, can } = view;
  return [
    [t('devices.kind'), t(`devices.printerKind.${view.kind}`)],
    [t('devices.where'), view.where],
    [t('devices.paper'), t(`devices.paperState.${view.paper}`)],
    [t('devices.cover'), t(`devices.coverState.${view.cover}`)],
    [t('devices.drawer'), view.hasDrawer ? t(`devices.drawerState.${view.drawer}`) : t('common.none')],
    [
      t('devices.paperWidth'),
      t('devices.columns', { count: view.columns, language: t(`devices.language.${view.language}`) }),
    ],
    [t('devices.confirms'), can === null ? '' : t(can.confirmJobs ? 'common.yes' : 'common.no')],
    [t('devices.jobs'), t('devices.jobCounts', { ...counts })],
    [t('devices.lastPrint'), view.lastPrintAt === null ? '' : format.dateTime(view.lastPrintAt)],
  ];
}
