import type { Refusal } from '../../../shared/compliance/refusal';
import type { RefusalView } from '../../../shared/ipc/register-views';

/** A fresh, mutable copy for the doorway; absent members stay absent. */
export function toRefusalView(refusal: Refusal): RefusalView {
  const { release, ...rest } = refusal;
  return release === undefined ? rest : { ...rest, release: release.map(entry => ({ ...entry })) };
}
