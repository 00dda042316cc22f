package com.trailroom.outside.gemini;

import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;

/** A client of Gemini that asks once: repeating is the business of those who know the job. */
final class GeminiConnection {

    private GeminiConnection() {}

    static Client open(GeminiSettings settings, PicturesInPlace pictures) {
        HttpOptions.Builder http = HttpOptions.builder()
                .timeout((int) settings.timeout().toMillis())
                .retryOptions(HttpRetryOptions.builder()
                        .attempts(1)
                        .httpStatusCodes(List.of())
                        .build());
        settings.baseUrl().ifPresent(http::baseUrl);
        return Client.builder()
                .apiKey(settings.apiKey())
                .vertexAI(false)
                .clientOptions(ClientOptions.builder()
                        .customHttpClient(connection(settings.timeout(), pictures))
                        .build())
                .httpOptions(http.build())
                .build();
    }

    /** One time limit for the whole call; the library does not set its own on a client that it is given. */
    private static OkHttpClient connection(Duration timeout, PicturesInPlace pictures) {
        return new OkHttpClient.Builder()
                .callTimeout(timeout)
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addInterceptor(pictures)
                .build();
    }
}
