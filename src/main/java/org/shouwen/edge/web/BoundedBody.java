package org.shouwen.edge.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** A body that does not say how long it is, read no further than it may be. */
class BoundedBody extends HttpServletRequestWrapper {

    private final long most;

    BoundedBody(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private final class Bounded extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        private Bounded(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int bytes = body.read(target, offset, length);
            count(bytes);
            return bytes;
        }

        private void count(int bytes) {
            read += Math.max(0, bytes);
            if (read > most) {
                throw Refusal.of(RefusalCode.REQUEST_INVALID, "请求内容过大。");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
