import type { StatusView } from '../../../shared/ipc/session-views';
import { FailureNotice } from '../../ui/failure-notice';
import './house-band.css';

/** Over every screen and not to be closed: until IT replaces the file nothing can be sold, whatever else is tried. */
export function RulesBanner({ problem }: { readonly problem: StatusView['rules'] }) {
  return problem === null ? null : (
    <div className="house-band">
      <FailureNotice failure={{ code: 'E-RUL-01', params: problem }} />
    </div>
  );
}
