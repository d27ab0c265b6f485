package dev.plantao.statement;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import dev.plantao.statement.StatementSheet.CalendarPart;
import dev.plantao.statement.StatementSheet.ClockPart;
import dev.plantao.statement.StatementSheet.Fact;
import dev.plantao.statement.StatementSheet.Line;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statement on paper: A4, its font inside, the same words as the page. */
@Component
public class StatementPdf {

    private static final float[] WIDTHS = {16, 16, 9, 9, 10, 9, 15, 28};
    private static final List<String> COLUMNS =
            List.of("from", "to", "open", "counted", "used", "state", "stage", "rule");

    private final Words words;
    private final Clock clock;

    StatementPdf(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The file name for whoever keeps it: {@code extrato-OC-2026-000123.pdf}. */
    public static String fileName(StatementSheet sheet) {
        return "extrato-" + sheet.number() + ".pdf";
    }

    /** The whole document. */
    public byte[] of(StatementSheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4.rotate(), 36, 36, 40, 46);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        describe(sheet, document, writer);
        writer.setPageEvent(new PageFoot(
                Look.BASE, Look.MUTED, words.text("made", sheet.madeAt().text()) + " · " + sheet.number(), words));
        document.open();
        head(sheet, document);
        sheet.clocks().forEach(part -> write(part, document));
        document.close();
        return bytes.toByteArray();
    }

    private void describe(StatementSheet sheet, Document document, PdfWriter writer) {
        document.addTitle(words.text("title.of", sheet.number()));
        document.addSubject(sheet.subject());
        document.addAuthor(sheet.company());
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("pt-BR"));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.getInfo()
                .put(
                        PdfName.CREATIONDATE,
                        new PdfDate(GregorianCalendar.from(sheet.madeAt().at().atZone(clock.getZone()))));
    }

    private void head(StatementSheet sheet, Document document) {
        Paragraph title = new Paragraph(strong(words.text("title.of", sheet.number()), 17));
        title.setSpacingAfter(4);
        document.add(title);
        document.add(new Paragraph(17, sheet.subject(), plain(12, Look.INK)));
        document.add(new Paragraph(
                15, words.text("about", sheet.company(), sheet.plan(), sheet.stage()), plain(10, Look.MUTED)));
    }

    private void write(ClockPart part, Document document) {
        Paragraph title = new Paragraph(
                strong(part.stateLabel().isEmpty() ? part.label() : part.label() + " · " + part.stateLabel(), 13));
        title.setSpacingBefore(14);
        document.add(title);
        if (!part.facts().isEmpty()) {
            document.add(facts(part.facts()));
        }
        Paragraph why = new Paragraph(14);
        why.add(strong(words.text("why") + " ", 10));
        why.add(new Chunk(part.why(), plain(10, Look.INK)));
        why.setSpacingBefore(6);
        why.setSpacingAfter(6);
        document.add(why);
        CalendarPart calendar = part.calendar();
        if (calendar != null) {
            document.add(
                    new Paragraph(words.text("calendar.of", calendar.name(), calendar.hours()), plain(9, Look.MUTED)));
            document.add(
                    part.lines().isEmpty()
                            ? new Paragraph(words.text("lines.none"), plain(10, Look.INK))
                            : table(part.lines()));
        }
    }

    private PdfPTable facts(List<Fact> facts) {
        PdfPTable table = new PdfPTable(facts.size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        for (Fact fact : facts) {
            Phrase phrase = new Phrase(fact.label() + "\n", plain(8.5f, Look.MUTED));
            phrase.add(strong(fact.value(), 10.5f));
            PdfPCell cell = cell(phrase, null);
            cell.setBorderWidthBottom(0);
            table.addCell(cell);
        }
        return table;
    }

    private PdfPTable table(List<Line> lines) {
        PdfPTable table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setHeaderRows(1);
        COLUMNS.forEach(
                column -> table.addCell(cell(new Phrase(strong(words.text("column." + column), 8.5f)), Look.TINT)));
        for (Line line : lines) {
            if (line.mark() != null) {
                PdfPCell mark = cell(new Phrase(line.mark().text(), plain(9, Look.INK)), Look.TINT);
                mark.setColspan(WIDTHS.length);
                table.addCell(mark);
            } else {
                List.of(
                                line.from().text(),
                                line.to().text(),
                                line.openText(),
                                line.countedText(),
                                line.usedText(),
                                line.state(),
                                line.stageLabel(),
                                line.rule())
                        .forEach(text -> table.addCell(
                                cell(new Phrase(text, plain(9, line.running() ? Look.INK : Look.MUTED)), null)));
            }
        }
        return table;
    }

    private static PdfPCell cell(Phrase phrase, @Nullable Color background) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(Look.LINE);
        cell.setPadding(4);
        cell.setPaddingLeft(2);
        cell.setHorizontalAlignment(Element.ALIGN_LEFT);
        if (background != null) {
            cell.setBackgroundColor(background);
        }
        return cell;
    }

    private Font plain(float size, Color colour) {
        return new Font(Look.BASE, size, Font.NORMAL, colour);
    }

    /** Heavier letters: the font that comes with the library has but one weight. */
    private Chunk strong(String text, float size) {
        return new Chunk(text, plain(size, Look.INK))
                .setTextRenderMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE, size / 45, Look.INK);
    }

    /** Made for the first sheet that is printed: a font and the colours of AWT take a good part of a second. */
    private static final class Look {

        private static final String FONT = "font-fallback/LiberationSans-Regular.ttf";

        static final Color INK = new Color(0x15, 0x26, 0x2a);
        static final Color MUTED = new Color(0x4d, 0x60, 0x66);
        static final Color LINE = new Color(0xd3, 0xdc, 0xda);
        static final Color TINT = new Color(0xe9, 0xee, 0xed);
        static final BaseFont BASE = font();

        private static BaseFont font() {
            try (InputStream font = Objects.requireNonNull(BaseFont.class.getResourceAsStream("/" + FONT), FONT)) {
                return BaseFont.createFont(
                        FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, font.readAllBytes(), null);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
