import type { Routes } from '@angular/router';
import { leaveCarefully, provideTranslations } from '@kakehashi/web/platform';
import { reportsTexts } from './reports-texts';
import { PublicationsPage } from './publishing/publications-page';
import { ReportsFrame } from './reports-frame';
import { YearlyCountsPage } from './yearly-counts-page';

/** The pages of the reports, below /reports. */
export const reportsRoutes: Routes = [
  {
    path: '',
    component: ReportsFrame,
    providers: [provideTranslations('reports', reportsTexts)],
    children: [
      { path: 'yearly-counts', title: 'reports.title', component: YearlyCountsPage },
      {
        path: 'dashboard',
        title: 'reports.dashboard.title',
        loadComponent: () => import('./dashboard/dashboard-page').then((m) => m.DashboardPage),
      },
      {
        path: 'publications',
        title: 'reports.publishing.title',
        component: PublicationsPage,
        // Another year or programme is another address of the same page: a restatement begun is asked about there too.
        runGuardsAndResolvers: 'paramsOrQueryParamsChange',
        canDeactivate: [leaveCarefully],
      },
      { path: '', pathMatch: 'full', redirectTo: 'yearly-counts' },
    ],
  },
];
