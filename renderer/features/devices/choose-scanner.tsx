import { useState } from 'react';
import type { DeviceCandidates, ScannerChoice } from '../../../shared/ipc/device-choices';
import type { ScannerCandidate } from '../../../shared/ipc/device-views';
import { AppDialog } from '../../ui/dialog';
import { useWords, type Words } from '../../ui/words';
import { ChooseForm } from './choose-form';
import { candidateKey, type ScannerDetails, scannerChoiceOf, scannerDetailsOf, scannerKeyOf } from './scanner-choices';
import { ScannerDetailBoxes } from './scanner-details';

type Props = {
  readonly isOpen: boolean;
  readonly current: ScannerChoice;
  /** null: still being looked for. */
  readonly candidates: DeviceCandidates | null;
  readonly onLook: () => void;
  readonly onChoose: (choice: ScannerChoice) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Which scanner this terminal reads: what was set up, any, a certain one, a serial port, or the keyboard alone. */
export function ChooseScanner({ isOpen, ...props }: Props) {
  const { t } = useWords();
  return (
    <AppDialog title={t('devices.choose.scanner')} isOpen={isOpen} onClose={props.onClose}>
      {isOpen ? <ScannerForm {...props} /> : null}
    </AppDialog>
  );
}

function ScannerForm({ current, candidates, onLook, onChoose, onClose }: Omit<Props, 'isOpen'>) {
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState(scannerKeyOf(current));
  const [details, setDetails] = useState<ScannerDetails>(scannerDetailsOf(current));
  // What cannot be read is not offered: the card of the scanner says how to set it up.
  const found = (candidates?.scanners ?? []).filter(each => each.isReadable);
  const candidate = found.find(each => candidateKey(each) === chosen) ?? null;
  const use = () => {
    const choice = scannerChoiceOf(chosen, candidate, details);
    return choice === null ? null : onChoose(choice);
  };
  const plain = (key: 'setup' | 'any' | 'keyboard') => ({ key, label: t(`devices.choose.${key}`), hint: '' });
  return (
    <ChooseForm
      {...{ onLook, onClose, onUse: use, isLooking: candidates === null }}
      legend={t('devices.choose.scannerWhich')}
      name="scanner"
      chosen={chosen}
      onChoose={setChosen}
      choices={[
        plain('setup'),
        plain('any'),
        ...found.map(each => ({
          key: candidateKey(each),
          label: candidateText(each, words),
          hint: each.path ?? each.serialNumber ?? '',
        })),
        plain('keyboard'),
      ]}
    >
      {candidate === null ? null : <ScannerDetailBoxes kind={candidate.kind} details={details} onChange={setDetails} />}
    </ChooseForm>
  );
}

function candidateText({ maker, name, kind }: ScannerCandidate, { t }: Words): string {
  const text = [maker, name].filter(part => part !== '').join(' ');
  return text === '' ? t(`devices.scannerKind.${kind}`) : text;
}
