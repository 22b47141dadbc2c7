import { useState } from 'react';
import {
  type DeviceCandidates,
  type PrinterCandidate,
  type PrinterChoice,
  printerChoice,
} from '../../../shared/ipc/device-choices';
import { AppDialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import { ChooseForm } from './choose-form';

type Props = {
  readonly isOpen: boolean;
  readonly current: PrinterChoice;
  /** null: still being looked for. */
  readonly candidates: DeviceCandidates | null;
  readonly columns: number;
  readonly onLook: () => void;
  readonly onChoose: (choice: PrinterChoice) => Promise<boolean>;
  readonly onClose: () => void;
};

const widths = [32, 42, 48] as const;
const rawPort = '9100';

/** Which printer this terminal prints on: what was set up, one of this machine, one in the network, or none. */
export function ChoosePrinter({ isOpen, ...props }: Props) {
  const { t } = useWords();
  return (
    <AppDialog title={t('devices.choose.printer')} isOpen={isOpen} onClose={props.onClose}>
      {isOpen ? <PrinterForm {...props} /> : null}
    </AppDialog>
  );
}

function PrinterForm({ current, candidates, onLook, onChoose, onClose, ...props }: Omit<Props, 'isOpen'>) {
  const { t } = useWords();
  const found = candidates?.printers ?? [];
  const network = current.kind === 'tcp' ? current : null;
  const [key, setKey] = useState(keyOf(current));
  const [host, setHost] = useState(network?.host ?? '');
  const [port, setPort] = useState(String(network?.port ?? rawPort));
  const [columns, setColumns] = useState(String(props.columns));
  const [isWrong, setWrong] = useState(false);
  const use = () => {
    const read = printerChoice.safeParse(choiceOf(key, found, { host: host.trim(), port, columns }));
    setWrong(!read.success);
    return read.success ? onChoose(read.data) : null;
  };
  return (
    <ChooseForm
      {...{ onLook, onClose, onUse: use, isLooking: candidates === null }}
      legend={t('devices.choose.printerWhich')}
      name="printer"
      chosen={key}
      onChoose={setKey}
      choices={[
        { key: 'setup', label: t('devices.choose.setup'), hint: '' },
        ...found.map(candidate => ({
          key: candidateKey(candidate),
          label: candidate.name === '' ? t(`devices.printerKind.${candidate.kind}`) : candidate.name,
          hint: candidate.path,
        })),
        { key: 'tcp', label: t('devices.choose.network'), hint: '' },
        { key: 'none', label: t('devices.choose.none'), hint: '' },
      ]}
    >
      {key === 'tcp' ? (
        <div className="choose-address">
          <TextField
            label={t('devices.choose.host')}
            value={host}
            error={isWrong ? t('devices.choose.badAddress') : null}
            onChange={event => setHost(event.target.value)}
          />
          <TextField
            label={t('devices.choose.port')}
            value={port}
            inputMode="numeric"
            onChange={event => setPort(event.target.value)}
          />
        </div>
      ) : null}
      {key === 'setup' || key === 'none' ? null : (
        <label className="choose-width">
          <span className="field-label">{t('devices.paperWidth')}</span>
          <select className="select" value={columns} onChange={event => setColumns(event.target.value)}>
            {widths.map(width => (
              <option key={width} value={width}>
                {t(`devices.choose.width.${width}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </ChooseForm>
  );
}

function keyOf(choice: PrinterChoice): string {
  if (choice.kind === 'usb') return candidateKey({ kind: 'usb', path: choice.path });
  return choice.kind === 'queue' ? candidateKey({ kind: 'queue', path: choice.queue }) : choice.kind;
}

function candidateKey({ kind, path }: Pick<PrinterCandidate, 'kind' | 'path'>): string {
  return `${kind} ${path}`;
}

/** As far as it was filled in; the same schema that guards the doorway says whether that is enough. */
function choiceOf(
  key: string,
  found: readonly PrinterCandidate[],
  typed: { readonly host: string; readonly port: string; readonly columns: string },
): unknown {
  const columns = Number(typed.columns);
  if (key === 'tcp') return { kind: 'tcp', host: typed.host, port: Number(typed.port), columns };
  const candidate = found.find(each => candidateKey(each) === key);
  if (candidate === undefined) return { kind: key };
  return candidate.kind === 'usb'
    ? { kind: 'usb', path: candidate.path, columns }
    : { kind: 'queue', queue: candidate.path, columns };
}
