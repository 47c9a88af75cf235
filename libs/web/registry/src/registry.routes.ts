import { Routes } from '@angular/router';
import { provideTranslations, leaveCarefully } from '@kakehashi/web/platform';
import { RegistryFrame, firstSection } from './registry-frame';
import { registryTexts } from './registry-texts';

/** The routes under /experts. */
export const registryRoutes: Routes = [
  {
    path: '',
    component: RegistryFrame,
    providers: [provideTranslations('registry', registryTexts)],
    children: [
      { path: '', pathMatch: 'full', redirectTo: firstSection },
      {
        path: 'roster',
        title: 'registry.roster.title',
        loadComponent: () => import('./experts/expert-list').then((m) => m.ExpertList),
      },
      {
        path: 'roster/new',
        title: 'registry.expert.form.add',
        canDeactivate: [leaveCarefully],
        loadComponent: () => import('./experts/expert-editor').then((m) => m.ExpertEditor),
      },
      {
        path: 'roster/import',
        title: 'registry.import.title',
        loadComponent: () => import('./experts/expert-import').then((m) => m.ExpertImport),
      },
      {
        path: 'roster/:id/edit',
        title: 'registry.expert.form.edit',
        canDeactivate: [leaveCarefully],
        loadComponent: () => import('./experts/expert-editor').then((m) => m.ExpertEditor),
      },
      {
        path: 'roster/:id/subject-report',
        title: 'registry.expertReport.title',
        loadComponent: () => import('./experts/expert-report-page').then((m) => m.ExpertReportPage),
      },
      {
        path: 'roster/:id',
        title: 'registry.roster.title',
        loadComponent: () => import('./experts/expert-page').then((m) => m.ExpertPage),
      },
      {
        path: 'windows',
        title: 'registry.windows.title',
        loadComponent: () => import('./windows/window-list').then((m) => m.WindowList),
      },
      {
        path: 'requirements',
        title: 'registry.requirements.title',
        loadComponent: () => import('./requirements/requirement-list').then((m) => m.RequirementList),
      },
      {
        path: 'counterparts',
        title: 'registry.counterparts.title',
        loadComponent: () => import('./counterparts/counterpart-list').then((m) => m.CounterpartList),
      },
      {
        path: 'counterparts/:id',
        title: 'registry.counterparts.title',
        loadComponent: () => import('./counterparts/counterpart-page').then((m) => m.CounterpartPage),
      },
    ],
  },
];
