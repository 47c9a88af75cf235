import { Routes } from '@angular/router';
import { permits, provideTranslations } from '@kakehashi/web/platform';
import { AdminFrame, firstSection } from './admin-frame';
import { adminTexts } from './admin-texts';

const importsOfOthers: Routes = [
  {
    path: '**',
    title: 'admin.imports.title',
    loadComponent: () => import('./imports/imports-of-others').then((m) => m.ImportsOfOthers),
  },
];

/** Where /admin/imports leads whoever may open nothing under /admin. */
export const importsOfOthersRoutes: Routes = [
  { path: '', providers: [provideTranslations('admin', adminTexts)], children: importsOfOthers },
];

/** The routes under /admin. */
export const adminRoutes: Routes = [
  {
    path: '',
    component: AdminFrame,
    providers: [provideTranslations('admin', adminTexts)],
    children: [
      { path: '', pathMatch: 'full', redirectTo: firstSection },
      {
        path: 'users',
        title: 'admin.users.title',
        loadComponent: () => import('./users/user-list').then((m) => m.UserList),
      },
      {
        path: 'users/:id',
        title: 'admin.users.title',
        loadComponent: () => import('./users/user-page').then((m) => m.UserPage),
      },
      {
        path: 'offices',
        title: 'admin.offices.title',
        loadComponent: () => import('./offices/office-list').then((m) => m.OfficeList),
      },
      {
        path: 'offices/:code',
        title: 'admin.offices.title',
        loadComponent: () => import('./offices/office-page').then((m) => m.OfficePage),
      },
      {
        path: 'programmes',
        title: 'admin.programmes.title',
        loadComponent: () => import('./programmes/programme-list').then((m) => m.ProgrammeList),
      },
      {
        path: 'audit',
        title: 'admin.audit.title',
        loadComponent: () => import('./audit/audit-list').then((m) => m.AuditList),
      },
      {
        path: 'imports',
        title: 'admin.imports.title',
        canMatch: [permits('import.read')],
        loadComponent: () => import('./imports/import-list').then((m) => m.ImportList),
      },
      {
        path: 'imports/:id',
        title: 'admin.imports.title',
        canMatch: [permits('import.read')],
        loadComponent: () => import('./imports/import-page').then((m) => m.ImportPage),
      },
      { path: 'imports', children: importsOfOthers },
      {
        path: 'retention',
        title: 'admin.retention.title',
        loadComponent: () => import('./retention/retention-page').then((m) => m.RetentionPage),
      },
      {
        path: 'holidays',
        title: 'admin.holidays.title',
        loadComponent: () => import('./holidays/holiday-list').then((m) => m.HolidayList),
      },
    ],
  },
];
