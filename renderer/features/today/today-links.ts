/** Where each tile leads; the app knows the screens. */
export type TodayLinks = {
  readonly toSales: () => void;
  readonly toQueue: () => void;
  readonly toTill: () => void;
  readonly toOutages: () => void;
  readonly toPrints: () => void;
  readonly toReturned: () => void;
  readonly toLowStock: () => void;
  readonly toSettings: () => void;
};
