package dev.plantao;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * What a piece of work sends to the database, by engine and entities alike. Only the calling thread is listened to, so
 * the inbox's own turns do not count.
 */
@TestComponent
public class StatementLog implements BeanPostProcessor, QueryExecutionListener {

    private final ThreadLocal<List<String>> recording = new ThreadLocal<>();

    /** The statements the work sent, in order; a batch counts once, whatever its size. */
    public List<String> of(Runnable work) {
        List<String> statements = new ArrayList<>();
        recording.set(statements);
        try {
            work.run();
        } finally {
            recording.remove();
        }
        return statements;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real
                ? ProxyDataSourceBuilder.create(real).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        List<String> statements = recording.get();
        if (statements != null) {
            statements.add(queries.get(0).getQuery().strip().replaceAll("\\s+", " "));
        }
    }
}
