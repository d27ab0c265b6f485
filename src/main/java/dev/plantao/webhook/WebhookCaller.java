package dev.plantao.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one who calls other systems. It follows no redirection, keeps no cookie and does not read what they answer. */
@Component
class WebhookCaller implements DisposableBean {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);

    private final CloseableHttpClient http;

    WebhookCaller(@Value("${plantao.webhook.inside}") Set<String> inside) {
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(inside))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(ANSWER).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Plantao")
                .build();
    }

    /**
     * Sends a message.
     *
     * @return the status it was answered with
     * @throws IOException if it was not answered
     */
    int call(Webhook webhook, WebhookDelivery delivery, Instant now) throws IOException {
        HttpPost request = new HttpPost(webhook.url());
        String id = delivery.messageId().toString();
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", now.getEpochSecond());
        request.setHeader("webhook-signature", Signature.of(webhook.secret(), id, now, delivery.body()));
        request.setEntity(
                new StringEntity(delivery.body(), ContentType.create("application/json", StandardCharsets.UTF_8)));
        return http.execute(request, answer -> answer.getCode());
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
