import type { Routes } from '@angular/router';
import { provideTranslations } from '@kakehashi/web/platform';
import { reportsTexts } from './reports-texts';
import { YearlyCountsPage } from './yearly-counts-page';

/** The pages of the reports, below /reports. */
export const reportsRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslations('reports', reportsTexts)],
    children: [
      { path: 'yearly-counts', title: 'reports.title', component: YearlyCountsPage },
      { path: '', pathMatch: 'full', redirectTo: 'yearly-counts' },
    ],
  },
];
