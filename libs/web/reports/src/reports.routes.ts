import type { Routes } from '@angular/router';
import { provideTranslations } from '@kakehashi/web/platform';
import { reportsTexts } from './reports-texts';
import { PublicationsPage } from './publishing/publications-page';
import { YearlyCountsPage } from './yearly-counts-page';

/** The pages of the reports, below /reports. */
export const reportsRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslations('reports', reportsTexts)],
    children: [
      { path: 'yearly-counts', title: 'reports.title', component: YearlyCountsPage },
      { path: 'publications', title: 'reports.publishing.title', component: PublicationsPage },
      { path: '', pathMatch: 'full', redirectTo: 'yearly-counts' },
    ],
  },
];
