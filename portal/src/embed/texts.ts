/** The embedded form brings its few words along; it stands in pages that know nothing of ours. */
export const TEXTS = {
  vi: {
    title: 'Gửi tin, bài cải cách hành chính',
    url: 'Đường dẫn',
    name: 'Tiêu đề',
    day: 'Ngày đăng',
    type: 'Loại',
    channel: 'Kênh',
    send: 'Gửi',
    sending: 'Đang gửi…',
    sent: 'Đã gửi, mã {id}.',
    failed: 'Chưa gửi được: {reason}. Nội dung vẫn được giữ, đề nghị thử lại.',
    loading: 'Đang tải danh mục…',
    unloaded: 'Chưa tải được danh mục loại và kênh: {reason}.',
    retry: 'Tải lại',
    unset: 'Biểu mẫu chưa được cấu hình: thiếu {what}.',
  },
  en: {
    title: 'Send an article on administrative reform',
    url: 'Link',
    name: 'Title',
    day: 'Date it appeared',
    type: 'Type',
    channel: 'Channel',
    send: 'Send',
    sending: 'Sending…',
    sent: 'Sent, id {id}.',
    failed: 'Not sent: {reason}. What you entered is kept; please try again.',
    loading: 'Loading the lists…',
    unloaded: 'The lists of types and channels could not be loaded: {reason}.',
    retry: 'Load again',
    unset: 'The form is not set up: {what} is missing.',
  },
} as const;

export type EmbedTexts = (typeof TEXTS)['vi' | 'en'];
