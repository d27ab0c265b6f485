package dev.plantao.consultancy;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated tariffs (G-06): what a consultancy offered on a day costs. Lines of the product may differ (TOT-03). */
@Component
class PriceList {

    private final JdbcClient jdbc;

    PriceList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The prices in force.
     *
     * @throws NoSuchElementException if none is that early
     */
    Prices on(LocalDate day) {
        return jdbc.sql(
                        """
                        select minute_price, tax_percent, minimum_minutes, step_minutes from consultancy_tariff
                        where product_line = '*' and valid_from <= :day order by valid_from desc limit 1
                        """)
                .param("day", day)
                .query(Prices.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("Não há tarifa de consultoria em vigor."));
    }
}
