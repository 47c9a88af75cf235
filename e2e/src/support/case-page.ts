import { expect, type Locator, type Page } from '@playwright/test';
import type { CaseType } from '@kakehashi/shared/case-types';
import type { Locale } from './people';
import { wordsOf } from './words';

const say = {
  ja: {
    owner: '担当者',
    tabs: {
      overview: '概要',
      itinerary: '日程',
      people: '訪問団',
      mission: '派遣',
      documents: '書類',
      timeline: '経過',
    },
    kind: '種別',
    file: 'ファイル',
    addAppointment: 'アポイントを追加',
    save: '保存',
    create: (name: string) => `「${name}」を新しく登録`,
    date: '日付（現地）',
    choose: '候補',
  },
  en: {
    owner: 'Owner',
    tabs: {
      overview: 'Overview',
      itinerary: 'Itinerary',
      people: 'People',
      mission: 'Mission',
      documents: 'Documents',
      timeline: 'Timeline',
    },
    kind: 'Kind',
    file: 'File',
    addAppointment: 'Add an appointment',
    save: 'Save',
    create: (name: string) => `Add “${name}”`,
    date: 'Date (local)',
    choose: 'Proposed',
  },
} as const;

/** A part of the case's page. */
export type Tab = keyof (typeof say)['ja']['tabs'];

/** An appointment as typed into its form. */
export interface AppointmentInput {
  host: string;
  date: string;
  from: string;
  to: string;
  status: 'proposed' | 'requested' | 'confirmed';
}

/** What a person does on the page of a case. */
export class CasePage {
  private readonly words;
  private readonly own;

  constructor(
    readonly page: Page,
    language: Locale,
    type: CaseType = 'visit',
  ) {
    this.words = wordsOf(language, type);
    this.own = say[language];
  }

  async open(reference: string, tab?: Tab): Promise<void> {
    await this.page.goto(`/cases/${reference}${tab && tab !== 'overview' ? `?tab=${tab}` : ''}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async openTab(tab: Tab): Promise<void> {
    await this.page
      .locator('nav.kk-tabs')
      .getByRole('link', { name: new RegExp(`^${this.own.tabs[tab]}`) })
      .click();
  }

  /** The badge in the header, which names the state. */
  state(key: string): Locator {
    return this.page.getByRole('banner').or(this.page.locator('kk-case-header')).getByText(this.words.state(key), {
      exact: true,
    });
  }

  /** The one primary action of the header. */
  primary(transition: string): Locator {
    return this.page
      .locator('kk-case-header')
      .getByRole('button', { name: this.words.transition(transition), exact: true });
  }

  /** Takes a step: presses it, fills what it asks for, confirms, and waits for the state it leads to. */
  async take(transition: string, to: string, fill?: (dialog: Locator) => Promise<void>): Promise<void> {
    await this.primary(transition).click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await fill?.(dialog);
    await dialog.getByRole('button', { name: this.words.transition(transition), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(this.state(to).first()).toBeVisible();
  }

  /** Files a document of a kind on the documents tab. */
  async upload(kind: string, label: string, buffer: Buffer): Promise<void> {
    const form = this.page.locator('#kk-documents');
    await form.getByLabel(this.own.kind).selectOption(kind);
    await form.getByLabel(this.own.file).setInputFiles({ name: `${kind}.pdf`, mimeType: 'application/pdf', buffer });
    await expect(this.page.getByRole('link', { name: `${kind}.pdf` })).toBeVisible();
    await expect(this.page.getByText(label).first()).toBeVisible();
  }

  /** Opens the form of a new appointment and fills it; the caller saves. */
  async fillAppointment(input: AppointmentInput): Promise<Locator> {
    await this.page.getByRole('button', { name: this.own.addAppointment }).first().click();
    const dialog = this.page.getByRole('dialog');
    const host = dialog.getByRole('combobox').first();
    await host.fill(input.host);
    await this.page.getByRole('option', { name: this.own.create(input.host) }).click();
    await dialog.getByLabel(this.own.date).fill(input.date);
    await dialog.locator('#a-start').fill(input.from);
    await dialog.locator('#a-end').fill(input.to);
    await dialog.locator('#a-status').selectOption(input.status);
    return dialog;
  }

  async saveDialog(dialog: Locator): Promise<void> {
    await dialog.getByRole('button', { name: this.own.save, exact: true }).click();
  }
}
