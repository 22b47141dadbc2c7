import type { Route } from '../../../shared/catalog/sellable-item';
import type { ShownError } from '../../ui/error-text';

export type CartIntents = {
  readonly onQuantity: (lineId: string, quantity: number) => void;
  readonly onRoute: (lineId: string, route: Route) => void;
  readonly onPrice: (lineId: string) => void;
  readonly onClearPrice: (lineId: string) => void;
  readonly onRemove: (lineId: string) => void;
  readonly onProblem: (error: ShownError) => void;
};
