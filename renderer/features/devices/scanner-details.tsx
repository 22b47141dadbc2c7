import { baudChoices, suffixChoices } from '../../../shared/ipc/device-choices';
import { reportLayouts } from '../../../shared/ipc/device-views';
import { useWords } from '../../ui/words';
import type { ScannerDetails } from './scanner-choices';
import { SelectBox } from './select-box';

type Props = {
  readonly kind: 'hid' | 'serial';
  readonly details: ScannerDetails;
  readonly onChange: (details: ScannerDetails) => void;
};

const byMaker = 'maker';

/** How a chosen scanner speaks: the layout of its reports, or the speed of its port and what ends a code. */
export function ScannerDetailBoxes({ kind, details, onChange }: Props) {
  const { t } = useWords();
  if (kind === 'hid') {
    return (
      <SelectBox
        label={t('devices.profile')}
        value={details.profile ?? byMaker}
        options={[byMaker, ...reportLayouts] as const}
        textOf={layout => t(`devices.choose.layout.${layout}`)}
        onChange={layout => onChange({ ...details, profile: layout === byMaker ? null : layout })}
      />
    );
  }
  return (
    <div className="choose-pair">
      <SelectBox
        label={t('devices.choose.baud')}
        value={details.baud}
        options={baudChoices}
        textOf={String}
        onChange={baud => onChange({ ...details, baud })}
      />
      <SelectBox
        label={t('devices.choose.suffix')}
        value={details.suffix}
        options={suffixChoices}
        textOf={suffix => t(`devices.choose.suffixIs.${suffix}`)}
        onChange={suffix => onChange({ ...details, suffix })}
      />
    </div>
  );
}
