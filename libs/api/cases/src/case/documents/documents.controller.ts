import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { allDocumentKinds } from '@kakehashi/shared/case-types';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, Multipart, Requires, TheFile, type UploadedFile } from '@kakehashi/api/platform';
import { DocumentList, DocumentView, NewDocument } from '../dto/documents.dto';
import { CaseDocuments } from './case-documents';
import { attachment } from './content-disposition';

/** The files of cases. */
@ApiTags('documents')
@Controller('cases/:reference/documents')
export class DocumentsController {
  constructor(private readonly documents: CaseDocuments) {}

  @Get()
  @Requires('document.read')
  @ApiOperation({ summary: 'The documents of a case' })
  @ApiOkResponse({ type: DocumentList })
  async list(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<DocumentList> {
    return this.documents.list(actor, reference);
  }

  @Post()
  @Requires('document.add')
  @Multipart()
  @ApiOperation({ summary: 'Add a document: PDF, Word, Excel, PowerPoint, image, text or mail, up to 20 MB' })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['kind', 'file'],
      properties: {
        kind: { type: 'string', enum: [...allDocumentKinds] },
        invitationId: { type: 'string', format: 'uuid' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiCreatedResponse({ type: DocumentView })
  add(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Body() paper: NewDocument,
    @TheFile() file: UploadedFile,
  ): Promise<DocumentView> {
    return this.documents.add(actor, reference, paper, file);
  }

  @Get(':id/content')
  @Requires('document.read')
  @ApiOperation({ summary: 'The bytes of a document, as an attachment' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { stream, contentType, size, fileName } = await this.documents.content(actor, reference, id);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    return new StreamableFile(stream, { type: contentType, length: size, disposition: attachment(fileName) });
  }

  @Delete(':id')
  @Requires('document.add')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a document away' })
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<void> {
    return this.documents.remove(actor, reference, id);
  }
}
