import type { Routes } from '@angular/router';
import { caseTypes } from '@kakehashi/shared/case-types';
import { menuPermits, provideTranslations } from '@kakehashi/web/platform';
import { caseTexts } from './i18n/case-texts';

/** The case list, a new case, the page of a case, what waits for a decision, and what is handed over. */
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
          ...caseTypes.map((type) => ({
            path: `new/${type}`,
            title: `cases.new.title.${type}`,
            data: { type },
            loadComponent: async () => (await import('./new/new-case')).NewCase,
          })),
          { path: 'new', pathMatch: 'full', redirectTo: `new/${caseTypes[0]}` },
          {
            path: ':reference/subject-report',
            title: 'cases.subjectReport.title',
            loadComponent: async () => (await import('./placement/subject-report-page')).SubjectReportPage,
          },
          { path: ':reference', loadComponent: async () => (await import('./page/case-page')).CasePage },
        ],
      },
      {
        path: 'approvals',
        canMatch: [menuPermits('approvals')],
        title: 'cases.approvals.title',
        loadComponent: async () => (await import('./approvals/approvals')).Approvals,
      },
      { path: 'leaving', loadChildren: async () => (await import('./leaving/leaving.routes')).leavingRoutes },
    ],
  },
];
