package org.shouwen.mail;

import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Why a mail did not leave, without a word of the server's answer, which may repeat the address. */
enum MailProblem {
    SERVER_AWAY("连接邮件服务器失败", false),
    LOGIN_REFUSED("邮件服务器拒绝登录", false),
    NOT_TAKEN("邮件服务器暂不接收", false),
    ADDRESS_REFUSED("收件地址无效", true);

    private final String label;
    private final boolean lasting;

    MailProblem(String label, boolean lasting) {
        this.label = label;
        this.lasting = lasting;
    }

    String label() {
        return label;
    }

    /** Whether trying again is of no use. */
    boolean isLasting() {
        return lasting;
    }

    static MailProblem of(MailException e) {
        if (e instanceof MailAuthenticationException) {
            return LOGIN_REFUSED;
        }
        if (e instanceof MailParseException || e instanceof MailPreparationException) {
            return ADDRESS_REFUSED;
        }
        // with a cause where not even the connection came about, without one where a message failed
        boolean connected = e instanceof MailSendException && e.getCause() == null;
        return connected ? of(((MailSendException) e).getMessageExceptions()) : SERVER_AWAY;
    }

    private static MailProblem of(Exception[] failures) {
        if (failures.length > 0 && failures[0] instanceof SendFailedException refused) {
            Address[] invalid = refused.getInvalidAddresses();
            return invalid != null && invalid.length > 0 ? ADDRESS_REFUSED : NOT_TAKEN;
        }
        return NOT_TAKEN;
    }
}
