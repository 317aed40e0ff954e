/**
 * The screens of consignments, the ledger and its sums, each loaded when first wanted. Apart from the
 * routes, as `officeScreens.ts` is.
 */
export const giftScreens = {
  ConsignmentForm: async () =>
    (await import("../consignments/ConsignmentForm.tsx")).ConsignmentForm,
  ConsignmentScreen: async () =>
    (await import("../consignments/ConsignmentScreen.tsx")).ConsignmentScreen,
  LedgerScreen: async () => (await import("../ledger/LedgerScreen.tsx")).LedgerScreen,
  EntryScreen: async () => (await import("../ledger/EntryScreen.tsx")).EntryScreen,
  PeriodsScreen: async () => (await import("../periods/PeriodsScreen.tsx")).PeriodsScreen,
  PeriodReport: async () => (await import("../periods/PeriodReport.tsx")).PeriodReport,
  ReconciliationScreen: async () =>
    (await import("../reconciliation/ReconciliationScreen.tsx")).ReconciliationScreen,
  OutboxScreen: async () => (await import("../outbox/OutboxScreen.tsx")).OutboxScreen,
  OverviewScreen: async () => (await import("../overview/OverviewScreen.tsx")).OverviewScreen,
  SchoolOverview: async () => (await import("../overview/SchoolOverview.tsx")).SchoolOverview,
  ClusterOverview: async () => (await import("../overview/ClusterOverview.tsx")).ClusterOverview,
  TotalsScreen: async () => (await import("../totals/TotalsScreen.tsx")).TotalsScreen,
};
