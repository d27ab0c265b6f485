package dev.plantao.statement;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** The foot of every page: when it was made, and which page of how many; how many is known at the end. */
final class PageFoot extends PdfPageEventHelper {

    private static final int SIZE = 9;
    private static final int TOTAL_WIDTH = 60;

    private final BaseFont base;
    private final Color colour;
    private final String made;
    private final Words words;

    @Nullable private PdfTemplate total;

    PageFoot(BaseFont base, Color colour, String made, Words words) {
        this.base = base;
        this.colour = colour;
        this.made = made;
        this.words = words;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte content = writer.getDirectContent();
        Font font = new Font(base, SIZE, Font.NORMAL, colour);
        float y = document.bottom() - 18;
        ColumnText.showTextAligned(content, Element.ALIGN_LEFT, new Phrase(made, font), document.left(), y, 0);
        String page = words.text("page", String.valueOf(writer.getPageNumber()), "");
        float end = document.right() - TOTAL_WIDTH;
        ColumnText.showTextAligned(content, Element.ALIGN_RIGHT, new Phrase(page, font), end, y, 0);
        if (total == null) {
            total = content.createTemplate(TOTAL_WIDTH, SIZE * 2f);
        }
        content.addTemplate(total, end, y - SIZE / 2f);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        if (total != null) {
            Font font = new Font(base, SIZE, Font.NORMAL, colour);
            String pages = String.valueOf(writer.getPageNumber() - 1);
            ColumnText.showTextAligned(total, Element.ALIGN_LEFT, new Phrase(" " + pages, font), 0, SIZE / 2f, 0);
        }
    }
}
