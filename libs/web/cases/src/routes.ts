import type { Routes } from '@angular/router';
import { menuPermits, provideTranslations } from '@kakehashi/web/platform';
import { caseTexts } from './i18n/case-texts';

/** The case list, a new case, the page of a case, and what waits for a decision. */
export const casesRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslations('cases', caseTexts)],
    children: [
      {
        path: 'cases',
        canMatch: [menuPermits('cases')],
        children: [
          {
            path: '',
            pathMatch: 'full',
            title: 'cases.list.title',
            loadComponent: async () => (await import('./list/case-list')).CaseList,
          },
          {
            path: 'new/visit',
            title: 'cases.new.title',
            loadComponent: async () => (await import('./new/new-visit')).NewVisit,
          },
          { path: 'new', pathMatch: 'full', redirectTo: 'new/visit' },
          { path: ':reference', loadComponent: async () => (await import('./page/case-page')).CasePage },
        ],
      },
      {
        path: 'approvals',
        canMatch: [menuPermits('approvals')],
        title: 'cases.approvals.title',
        loadComponent: async () => (await import('./approvals/approvals')).Approvals,
      },
    ],
  },
];
