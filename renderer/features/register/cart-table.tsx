import { ScanBarcode } from 'lucide-react';
import type { RegisterView } from '../../../shared/ipc/register-views';
import '../../ui/table.css';
import { useWords } from '../../ui/words';
import type { CartIntents } from './cart-intents';
import { CartRow } from './cart-row';
import './cart-table.css';
import type { Flash } from './register-store';

type Props = CartIntents & { readonly view: RegisterView; readonly flash: Flash | null };

export function CartTable({ view, flash, ...intents }: Props) {
  const { t } = useWords();
  return (
    <div className="cart-scroll">
      <table className="table cart-table" aria-label={t('register.cart')}>
        <thead>
          <tr>
            <th scope="col">{t('register.column.item')}</th>
            <th scope="col" className="table-number">
              {t('register.column.quantity')}
            </th>
            <th scope="col" className="table-number">
              {t('register.column.amount')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('register.column.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map(line => (
            <CartRow
              key={line.id}
              line={line}
              flashSerial={flash?.lineId === line.id ? flash.serial : 0}
              {...intents}
            />
          ))}
        </tbody>
      </table>
      {view.lines.length === 0 ? (
        <div className="cart-empty">
          <ScanBarcode aria-hidden="true" />
          <p className="cart-empty-title">{t('register.empty')}</p>
          <p>{t('register.emptyHint')}</p>
        </div>
      ) : null}
    </div>
  );
}
